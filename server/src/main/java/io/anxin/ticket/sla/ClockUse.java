package io.anxin.ticket.sla;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How much of a promise is used up, and when how much will be, on the calendar it is counted on.
public final class ClockUse {

    private static final int WHOLE = 100;

    /// Instants are kept to the microsecond, a share of a promise may lie between two.
    private static final Duration BLUR = Duration.ofMillis(1);

    private final Duration target;
    private final Duration used;
    private final @Nullable Instant runningSince;
    private final Timeline timeline;

    /// @param used up to the last event of the clock
    /// @param runningSince the last event; null when the clock stands still
    ClockUse(Duration target, Duration used, @Nullable Instant runningSince, Timeline timeline) {
        this.target = target;
        this.used = used;
        this.runningSince = runningSince;
        this.timeline = timeline;
    }

    /// The share used up by then, in whole percent.
    public int percentAt(Instant time) {
        double share = usedAt(time.plus(BLUR)).toMillis() * (double) WHOLE / target.toMillis();
        return (int) Math.min(share, Integer.MAX_VALUE);
    }

    /// How much is used up by then when the clock goes on.
    Duration usedAt(Instant time) {
        return runningSince != null && time.isAfter(runningSince)
                ? used.plus(timeline.between(runningSince, time))
                : used;
    }

    /// When that share will be used up when the clock goes on; null when it stands still.
    public @Nullable Instant reaches(int percent) {
        if (runningSince == null) {
            return null;
        }
        Duration missing = target.multipliedBy(percent).dividedBy(WHOLE).minus(used);
        return missing.isNegative() ? runningSince : timeline.add(runningSince, missing);
    }
}
