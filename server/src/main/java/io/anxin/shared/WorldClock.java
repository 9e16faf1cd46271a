package io.anxin.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// The clock that every module is given. It tells the real time in milliseconds (PostgreSQL keeps
/// microseconds, so what is stored is what was told), except inside [#at], where it tells the time
/// of the past event that is being recorded: importing history and writing the demo go through the
/// same facades as today's work.
public final class WorldClock extends Clock {

    private static final ScopedValue<Instant> RECORDED = ScopedValue.newInstance();

    private final Clock real;
    private final ZoneId zone;

    public WorldClock() {
        this(Clock.tickMillis(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    private WorldClock(Clock real, ZoneId zone) {
        this.real = real;
        this.zone = zone;
    }

    /// Runs the work as if it happened at that time.
    public static <T, E extends Throwable> T at(Instant time, ScopedValue.CallableOp<T, E> work)
            throws E {
        return ScopedValue.where(RECORDED, time).call(work);
    }

    /// Whether the past is being recorded: what would reach the outside world must not.
    public static boolean isRecording() {
        return RECORDED.isBound();
    }

    @Override
    public Instant instant() {
        return RECORDED.isBound() ? RECORDED.get() : real.instant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new WorldClock(real.withZone(other), other);
    }
}
