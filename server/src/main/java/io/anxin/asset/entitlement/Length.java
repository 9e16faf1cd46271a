package io.anxin.asset.entitlement;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How long a coverage runs: months, counters such as `hours` or `cycles`, or both, whichever is
/// used up first.
///
/// @param months null when time does not end it
/// @param counters how much of each counter may be used; empty when use does not end it
public record Length(@Nullable Integer months, Map<String, BigDecimal> counters) {

    /// A century: more is a slip of the pen.
    private static final int MOST_MONTHS = 1200;

    public Length {
        if (months == null && counters.isEmpty()) {
            throw new RefusedCoverage("months", "noLimit");
        }
        if (months != null && (months < 1 || months > MOST_MONTHS)) {
            throw new RefusedCoverage("months", "between", 1, MOST_MONTHS);
        }
        counters.forEach(
                (counter, limit) -> {
                    if (limit.signum() <= 0) {
                        throw new RefusedCoverage("counters." + counter, "positive");
                    }
                });
        counters = Collections.unmodifiableMap(new TreeMap<>(counters));
    }

    public static Length months(int months) {
        return new Length(months, Map.of());
    }
}
