package io.anxin.parts.forecast;

/// @param method the one that was used
/// @param path expected demand of each month ahead
/// @param leadMean expected demand of the lead time
/// @param leadVariance of the demand of the lead time, the uncertainty of its mean included
/// @param leadQuantile demand of the lead time that is not passed with the probability asked for
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Forecast(
        String id,
        Method method,
        DemandPattern pattern,
        double[] path,
        double leadMean,
        double leadVariance,
        double leadQuantile) {}
