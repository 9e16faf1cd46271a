package io.anxin.ticket.sla;

import io.anxin.organisation.CalendarId;
import io.anxin.organisation.Calendars;
import io.anxin.organisation.Team;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.Teams;
import io.anxin.ticket.sla.ClockEvent.Kind;
import io.anxin.ticket.sla.ClockEvents.Histories;
import io.anxin.ticket.sla.Phases.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Starts the clocks of a ticket and keeps them in step with its facts. Rules:
/// `docs/policies/sla.md`.
@Service
public class ServiceLevels {

    /// A clock that starts with a ticket.
    public record ClockStart(ClockName clock, Instant at, Promise promise) {}

    /// The run of a clock that goes on now.
    ///
    /// @param ordinal place of the event that started it
    /// @param steps when each step of the escalation is due
    public record Run(int ordinal, Map<EscalationStep, Instant> steps) {}

    private final SlaPolicies policies;
    private final Teams teams;
    private final Calendars calendars;
    private final ClockEvents events;

    ServiceLevels(SlaPolicies policies, Teams teams, Calendars calendars, ClockEvents events) {
        this.policies = policies;
        this.teams = teams;
        this.calendars = calendars;
        this.events = events;
    }

    /// What starts when a ticket of that case is opened; nothing when no policy fits.
    public List<ClockStart> start(ServiceCase opened, Phases wanted, Instant at) {
        List<ClockStart> starts = new ArrayList<>();
        for (ClockName name : ClockName.values()) {
            if (wanted.of(name) == Phase.RUNNING) {
                promised(name, opened)
                        .ifPresent(promise -> starts.add(new ClockStart(name, at, promise)));
            }
        }
        return starts;
    }

    /// What clocks that have just started show.
    public Clocks read(List<ClockStart> starts) {
        Clocks clocks = Clocks.NONE;
        for (ClockStart start : starts) {
            ClockEvent event = ClockEvent.start(start.at(), start.promise());
            clocks =
                    clocks.with(
                            start.clock(), ClockHistory.read(List.of(event), this::timeline, null));
        }
        return clocks;
    }

    /// Brings the clocks in step: pauses, resumes, stops, starts anew what counts each time, and
    /// retargets those that still run when the case has changed. A clock that has stopped is not
    /// retargeted: what was promised then was kept or not.
    public Clocks follow(
            long ticket,
            Clocks current,
            ServiceCase before,
            ServiceCase after,
            Phases wanted,
            Instant at) {
        Clocks next = current;
        Histories histories = events.of(ticket);
        for (ClockName name : ClockName.values()) {
            ClockReading reading = current.of(name);
            Phase phase = wanted.of(name);
            if (name.startsAnew() && phase == Phase.RUNNING && !isOn(reading)) {
                Instant since = wanted.since(name);
                next = next.with(name, begun(histories, name, after, since == null ? at : since));
            } else if (!reading.equals(ClockReading.NONE)
                    && (phaseOf(reading) != phase || !before.equals(after))) {
                Turn turn = new Turn(name, before, after, phase, at);
                next = next.with(name, followed(histories, reading, turn));
            }
        }
        return next;
    }

    /// What a clock shows by its events alone, to be compared with what is kept.
    ///
    /// @param breachedAt the breach that is known already, which nothing undoes
    public ClockReading derive(long ticket, ClockName name, @Nullable Instant breachedAt) {
        return ClockHistory.read(events.of(ticket).of(name), this::timeline, breachedAt);
    }

    /// The run of a clock that runs; empty when nothing was promised on it.
    public Optional<Run> run(long ticket, ClockName name, ClockReading reading) {
        List<ClockEvent> history = events.of(ticket).of(name);
        Promise promise = ClockHistory.promiseOf(history);
        Instant due = reading.dueAt();
        if (promise == null || due == null) {
            return Optional.empty();
        }
        int started = 0;
        for (int i = 0; i < history.size(); i++) {
            started = history.get(i).kind() == Kind.START ? i : started;
        }
        return Optional.of(
                new Run(started, promise.ladder().steps(promise, timeline(promise), due)));
    }

    /// How much of a promise is used up; empty when nothing was promised on that clock.
    public Optional<ClockUse> use(long ticket, ClockName name) {
        return Optional.ofNullable(ClockHistory.use(events.of(ticket).of(name), this::timeline));
    }

    /// The same of a clock that has just started.
    public Optional<ClockUse> use(ClockStart start) {
        ClockEvent event = ClockEvent.start(start.at(), start.promise());
        return Optional.ofNullable(ClockHistory.use(List.of(event), this::timeline));
    }

    /// The same of one clock of the newest live tickets, by ticket.
    ///
    /// @param most how many tickets at most
    public Map<Long, ClockUse> uses(ClockName name, int most) {
        Map<Long, ClockUse> uses = new LinkedHashMap<>();
        events.ofLive(name, most)
                .forEach(
                        (ticket, history) -> {
                            ClockUse use = ClockHistory.use(history, this::timeline);
                            if (use != null) {
                                uses.put(ticket, use);
                            }
                        });
        return uses;
    }

    private ClockReading begun(Histories histories, ClockName name, ServiceCase of, Instant at) {
        Promise promise = promised(name, of).orElse(null);
        if (promise == null) {
            return ClockReading.NONE;
        }
        List<ClockEvent> history = histories.of(name);
        histories.add(name, ClockEvent.start(latest(at, history), promise));
        return ClockHistory.read(history, this::timeline, null);
    }

    /// What a clock has to follow: the case as it was and as it became.
    private record Turn(
            ClockName clock, ServiceCase before, ServiceCase after, Phase phase, Instant at) {

        boolean changesCase() {
            return !before.equals(after);
        }
    }

    private ClockReading followed(Histories histories, ClockReading reading, Turn turn) {
        List<ClockEvent> history = histories.of(turn.clock());
        Instant now = latest(turn.at(), history);
        if (turn.phase() != phaseOf(reading)) {
            histories.add(turn.clock(), ClockEvent.of(kindOf(turn.phase()), now));
        }
        if (turn.changesCase() && turn.phase() != Phase.STOPPED) {
            Promise next = retargeted(turn, ClockHistory.promiseOf(history));
            if (next != null) {
                histories.add(turn.clock(), ClockEvent.retarget(now, next));
            }
        }
        return ClockHistory.read(history, this::timeline, breach(reading, now));
    }

    /// Moved to another team, a ticket keeps what it was promised and is only counted on another
    /// calendar; a policy that was edited meanwhile does not touch it.
    ///
    /// @return null when what was promised stands
    private @Nullable Promise retargeted(Turn turn, @Nullable Promise held) {
        if (held == null) {
            return null;
        }
        Promise next =
                turn.before().promisedAs(turn.after())
                        ? held.on(calendarOf(turn.after().team()))
                        : promised(turn.clock(), turn.after()).orElse(held);
        return next.equals(held) ? null : next;
    }

    private Optional<Promise> promised(ClockName name, ServiceCase to) {
        return policies.match(to).map(policy -> policy.promise(name, calendarOf(to.team())));
    }

    /// Messages may arrive late, but a clock never runs backwards.
    private static Instant latest(Instant at, List<ClockEvent> history) {
        Instant last = history.isEmpty() ? at : history.getLast().at();
        return at.isBefore(last) ? last : at;
    }

    private static @Nullable Instant breach(ClockReading reading, Instant now) {
        if (reading.breachedAt() != null) {
            return reading.breachedAt();
        }
        Instant due = reading.isRunning() ? reading.dueAt() : null;
        return due != null && due.isBefore(now) ? due : null;
    }

    private static boolean isOn(ClockReading reading) {
        return !reading.equals(ClockReading.NONE) && reading.stoppedAt() == null;
    }

    private static Phase phaseOf(ClockReading reading) {
        if (reading.stoppedAt() != null) {
            return Phase.STOPPED;
        }
        return reading.pausedSince() != null ? Phase.PAUSED : Phase.RUNNING;
    }

    private static Kind kindOf(Phase to) {
        return switch (to) {
            case RUNNING -> Kind.RESUME;
            case PAUSED -> Kind.PAUSE;
            case STOPPED -> Kind.STOP;
        };
    }

    private @Nullable UUID calendarOf(@Nullable TeamId team) {
        return Optional.ofNullable(team)
                .flatMap(teams::find)
                .map(Team::calendar)
                .map(CalendarId::value)
                .orElse(null);
    }

    Timeline timeline(Promise promise) {
        UUID id = promise.calendar();
        return promise.roundTheClock() || id == null
                ? Timeline.ROUND_THE_CLOCK
                : Timeline.on(calendars.of(new CalendarId(id)));
    }
}
