package io.anxin.parts.forecast;

/// What is asked of a forecast.
///
/// @param horizon months ahead
/// @param lead months of the lead time, for mean and quantile of its demand
/// @param level probability that the quantile covers, between 0 and 1
/// @param alpha smoothing of level and size, above 0 up to 1
/// @param beta smoothing of trend, interval and probability
/// @param gamma smoothing of the season
/// @param window months of the moving average
/// @param season months of a season
public record Settings(
        int horizon,
        int lead,
        double level,
        Method method,
        double alpha,
        double beta,
        double gamma,
        int window,
        int season) {

    public static final double USUAL_SMOOTHING = 0.1;

    public static Settings usual(int horizon, int lead, double level) {
        return new Settings(
                horizon,
                lead,
                level,
                Method.AUTO,
                USUAL_SMOOTHING,
                USUAL_SMOOTHING,
                USUAL_SMOOTHING,
                12,
                12);
    }

    public Settings with(Method other) {
        return new Settings(horizon, lead, level, other, alpha, beta, gamma, window, season);
    }

    int longest() {
        return Math.max(horizon, lead);
    }
}
