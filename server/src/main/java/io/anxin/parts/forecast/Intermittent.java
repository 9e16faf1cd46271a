package io.anxin.parts.forecast;

/// Methods for demand with months of none between. Each gives the demand of a month.
public final class Intermittent {

    private Intermittent() {}

    /// Size of a demand over the interval between demands, both smoothed when there is a demand
    /// (Croston 1972), starting with the first demand and the months up to it.
    ///
    /// @param alpha smooths the size
    /// @param beta smooths the interval
    public static double croston(double[] history, double alpha, double beta) {
        double size = 0;
        double interval = 0;
        int since = 0;
        for (double units : history) {
            since++;
            if (units > 0) {
                size = size == 0 ? units : size + alpha * (units - size);
                interval = interval == 0 ? since : interval + beta * (since - interval);
                since = 0;
            }
        }
        return interval == 0 ? 0 : size / interval;
    }

    /// Croston's method is too high by about half of beta, which this takes off (Syntetos and
    /// Boylan 2005).
    public static double syntetosBoylan(double[] history, double alpha, double beta) {
        return (1 - beta / 2) * croston(history, alpha, beta);
    }

    /// Size of a demand times the probability of one; the probability is smoothed every month, so
    /// that a part nobody asks for fades away (Teunter, Syntetos, Babai 2011). It starts with one
    /// over the first interval.
    ///
    /// @param alpha smooths the size
    /// @param beta smooths the probability
    public static double teunterSyntetosBabai(double[] history, double alpha, double beta) {
        double size = 0;
        double probability = 0;
        int months = 0;
        for (double units : history) {
            months++;
            if (size == 0) {
                size = units;
                probability = units > 0 ? 1.0 / months : 0;
                continue;
            }
            probability += beta * ((units > 0 ? 1 : 0) - probability);
            size += units > 0 ? alpha * (units - size) : 0;
        }
        return probability * size;
    }

    /// Sums of as many months as lie between two demands on average, smoothed and split evenly
    /// (ADIDA: Nikolopoulos, Syntetos, Boylan, Petropoulos, Assimakopoulos 2011).
    public static double aggregated(double[] history, double alpha) {
        return ofBuckets(history, bucket(history), alpha);
    }

    /// The mean over all widths of buckets from one month to the mean interval (IMAPA: Petropoulos
    /// and Kourentzes 2015).
    public static double multipleAggregated(double[] history, double alpha) {
        int widest = bucket(history);
        double sum = 0;
        for (int width = 1; width <= widest; width++) {
            sum += ofBuckets(history, width, alpha);
        }
        return sum / widest;
    }

    private static int bucket(double[] history) {
        int demands = 0;
        int last = 0;
        for (int month = 0; month < history.length; month++) {
            if (history[month] > 0) {
                demands++;
                last = month + 1;
            }
        }
        return demands == 0 ? 1 : (int) Math.max(1, Math.rint((double) last / demands));
    }

    /// The oldest months that fill no bucket are left out.
    private static double ofBuckets(double[] history, int width, double alpha) {
        int count = history.length / width;
        int start = history.length - count * width;
        double level = Series.sum(history, start, start + width);
        for (int bucket = 1; bucket < count; bucket++) {
            int from = start + bucket * width;
            level += alpha * (Series.sum(history, from, from + width) - level);
        }
        return level / width;
    }
}
