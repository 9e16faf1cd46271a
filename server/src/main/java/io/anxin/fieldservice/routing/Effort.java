package io.anxin.fieldservice.routing;

import java.time.Duration;

/// How much may be spent on a search: time, or a number of steps when the same seed must give the
/// same plan on every machine.
public final class Effort {

    private static final int LOOKS_AT_CLOCK_EVERY = 32;

    /// Steps for each pair of visits after which more search has never been seen to help.
    private static final long ENOUGH_PER_PAIR = 2_000;

    private final long nanos;
    private final long steps;
    private long begun = System.nanoTime();
    private long enough = Long.MAX_VALUE;
    private long done;
    private double share;
    private double elapsed;

    private Effort(long nanos, long steps) {
        this.nanos = nanos;
        this.steps = steps;
    }

    /// A time, counted from the start of the search; small instances end sooner.
    public static Effort of(Duration time) {
        return new Effort(Math.max(1, time.toNanos()), Long.MAX_VALUE);
    }

    /// A number of steps.
    public static Effort steps(long steps) {
        return new Effort(Long.MAX_VALUE, Math.max(1, steps));
    }

    void begin(long visits) {
        begun = System.nanoTime();
        enough = steps == Long.MAX_VALUE ? ENOUGH_PER_PAIR * visits * visits : steps;
    }

    /// Counts a step.
    ///
    /// @return the share spent so far, 1 and more when all is spent
    double step() {
        done++;
        if (steps == Long.MAX_VALUE && done % LOOKS_AT_CLOCK_EVERY == 0) {
            elapsed = (double) (System.nanoTime() - begun) / nanos;
        }
        share = Math.max(elapsed, (double) done / enough);
        return share;
    }

    double share() {
        return share;
    }
}
