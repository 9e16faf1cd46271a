package io.anxin.ticket.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Derives what a clock shows from its events. Each stretch is counted on the timeline that held
/// when it was lived through: a ticket that moves to a team in another zone keeps what it has used
/// up and only counts on differently.
final class ClockHistory {

    private final Function<Promise, Timeline> timelines;
    private @Nullable Promise promise;
    private Timeline timeline = Timeline.ROUND_THE_CLOCK;
    private Duration used = Duration.ZERO;
    private @Nullable Instant runningSince;
    private @Nullable Instant pausedSince;
    private @Nullable Instant stoppedAt;

    /// When the time ran out within a stretch that has ended; a longer promise makes it undone.
    private @Nullable Instant ranOutAt;

    private ClockHistory(Function<Promise, Timeline> timelines) {
        this.timelines = timelines;
    }

    /// @param events in the order they happened; empty for a ticket that nothing was promised for
    /// @param breachedAt the breach that is known already, which nothing undoes
    static ClockReading read(
            List<ClockEvent> events,
            Function<Promise, Timeline> timelines,
            @Nullable Instant breachedAt) {
        ClockHistory history = new ClockHistory(timelines);
        events.forEach(history::live);
        return history.reading(breachedAt);
    }

    /// How much of the promise the events have used up; null when nothing was promised.
    static @Nullable ClockUse use(List<ClockEvent> events, Function<Promise, Timeline> timelines) {
        ClockHistory history = new ClockHistory(timelines);
        events.forEach(history::live);
        return history.promise == null
                ? null
                : new ClockUse(
                        history.target(), history.used, history.runningSince, history.timeline);
    }

    /// The promise that holds after the events.
    static @Nullable Promise promiseOf(List<ClockEvent> events) {
        return events.reversed().stream()
                .map(ClockEvent::promise)
                .filter(p -> p != null)
                .findFirst()
                .orElse(null);
    }

    private void live(ClockEvent event) {
        endStretch(event.at());
        switch (event.kind()) {
            case START -> startAnew(event);
            case RETARGET -> {
                promise(event);
                ranOutAt = used.compareTo(target()) < 0 ? null : event.at();
            }
            case PAUSE -> pausedSince = event.at();
            case RESUME -> {
                pausedSince = null;
                stoppedAt = null;
            }
            case STOP -> stoppedAt = event.at();
        }
        runningSince = pausedSince == null && stoppedAt == null ? event.at() : null;
    }

    private void startAnew(ClockEvent event) {
        promise(event);
        used = Duration.ZERO;
        pausedSince = null;
        stoppedAt = null;
        ranOutAt = null;
    }

    private void promise(ClockEvent event) {
        promise = event.promise();
        timeline = promise == null ? Timeline.ROUND_THE_CLOCK : timelines.apply(promise);
    }

    private void endStretch(Instant end) {
        if (runningSince == null) {
            return;
        }
        Duration stretch = timeline.between(runningSince, end);
        if (ranOutAt == null && used.plus(stretch).compareTo(target()) > 0) {
            ranOutAt = timeline.add(runningSince, target().minus(used));
        }
        used = used.plus(stretch);
    }

    private Duration target() {
        return promise == null ? Duration.ZERO : promise.target();
    }

    private ClockReading reading(@Nullable Instant breachedAt) {
        if (promise == null) {
            return ClockReading.NONE;
        }
        Instant breach = breachedAt != null ? breachedAt : ranOutAt;
        if (runningSince != null) {
            Instant due = dueFrom(runningSince);
            return new ClockReading(due, null, null, breach, firstStep(promise, due));
        }
        if (stoppedAt != null) {
            return new ClockReading(dueWhenStopped(stoppedAt), null, stoppedAt, breach, null);
        }
        return new ClockReading(null, pausedSince, null, breach, null);
    }

    /// The sweep passes over steps that were taken already and moves on to the next.
    private Instant firstStep(Promise held, Instant due) {
        return Collections.min(held.ladder().steps(held, timeline, due).values());
    }

    private Instant dueFrom(Instant since) {
        return ranOutAt != null ? ranOutAt : timeline.add(since, target().minus(used));
    }

    /// What was due when it was done: kept for reports.
    private @Nullable Instant dueWhenStopped(Instant stopped) {
        return pausedSince != null ? null : dueFrom(stopped);
    }
}
