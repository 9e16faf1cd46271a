package io.anxin.ticket.sla;

import io.anxin.ticket.sla.ClockEvents.Histories;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Keeps what was promised on one ticket when its matter goes on in another: the clock of the other
/// runs out no later. Rules: `docs/policies/merging.md`.
@Component
public class EarlierPromises {

    /// A promise that is to be counted in fewer minutes.
    ///
    /// @param before the minutes that were promised
    /// @param after the minutes after which the earlier promise runs out
    public record Shortened(ClockName clock, int before, int after) {}

    /// A next response is counted from the word of the customer, which goes over itself; at a line
    /// that stands still the desk has been told already.
    private static final List<ClockName> KEPT =
            List.of(ClockName.FIRST_RESPONSE, ClockName.RESOLUTION);

    private final ClockEvents events;
    private final ServiceLevels levels;

    EarlierPromises(ClockEvents events, ServiceLevels levels) {
        this.events = events;
        this.levels = levels;
    }

    /// Which promises of a ticket run out later than those of another.
    ///
    /// @param other what the clocks of the other show
    public List<Shortened> of(long ticket, Clocks clocks, Clocks other, Instant at) {
        Histories histories = events.of(ticket);
        List<Shortened> shortened = new ArrayList<>();
        for (ClockName name : KEPT) {
            Instant due = clocks.of(name).dueAt();
            Instant earlier = other.of(name).dueAt();
            if (due != null
                    && earlier != null
                    && clocks.of(name).isRunning()
                    && other.of(name).isRunning()
                    && earlier.isBefore(due)) {
                shortened.add(shortened(name, histories.of(name), earlier, at));
            }
        }
        return shortened;
    }

    private Shortened shortened(
            ClockName name, List<ClockEvent> history, Instant earlier, Instant at) {
        Promise held = ClockHistory.promiseOf(history);
        ClockUse use = ClockHistory.use(history, levels::timeline);
        if (held == null || use == null) {
            throw new IllegalStateException("a clock runs without a promise");
        }
        Duration until = earlier.isAfter(at) ? use.usedAt(earlier) : use.usedAt(at);
        int minutes = (int) Math.min(held.targetMinutes(), until.toMinutes());
        return new Shortened(name, held.targetMinutes(), Math.max(1, minutes));
    }

    /// What the clocks show when those promises are shortened.
    public Clocks shorten(long ticket, Clocks clocks, List<Shortened> all, Instant at) {
        Histories histories = events.of(ticket);
        Clocks next = clocks;
        for (Shortened each : all) {
            next = counted(histories, next, each.clock(), each.before(), each.after(), at);
        }
        return next;
    }

    /// What they show when that is taken back; a promise that has changed meanwhile stays.
    public Clocks restore(long ticket, Clocks clocks, List<Shortened> all, Instant at) {
        Histories histories = events.of(ticket);
        Clocks next = clocks;
        for (Shortened each : all) {
            next = counted(histories, next, each.clock(), each.after(), each.before(), at);
        }
        return next;
    }

    private Clocks counted(
            Histories histories, Clocks clocks, ClockName name, int from, int to, Instant at) {
        List<ClockEvent> history = histories.of(name);
        Promise held = ClockHistory.promiseOf(history);
        ClockReading shown = clocks.of(name);
        if (held == null || held.targetMinutes() != from || shown.stoppedAt() != null) {
            return clocks;
        }
        Instant last = history.getLast().at();
        histories.add(
                name, ClockEvent.retarget(at.isBefore(last) ? last : at, held.withMinutes(to)));
        return clocks.with(name, ClockHistory.read(history, levels::timeline, shown.breachedAt()));
    }
}
