package io.anxin.ticket.sla;

import io.anxin.organisation.CalendarId;
import io.anxin.organisation.Calendars;
import io.anxin.organisation.Team;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.Teams;
import io.anxin.organisation.WorkingCalendar;
import io.anxin.ticket.sla.ClockEvent.Kind;
import io.anxin.ticket.sla.Phases.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Starts the clocks of a ticket and keeps them in step with its facts. Rules:
/// `docs/policies/sla.md`.
@Service
public class ServiceLevels {

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
    public List<ClockStart> start(ServiceCase opened, Instant at) {
        return policies.match(opened.tier(), opened.kind(), opened.priority())
                .map(
                        policy ->
                                List.of(
                                        started(ClockName.FIRST_RESPONSE, policy, opened, at),
                                        started(ClockName.RESOLUTION, policy, opened, at)))
                .orElse(List.of());
    }

    /// What clocks that have just started show.
    public Clocks read(List<ClockStart> starts) {
        Clocks clocks = new Clocks(ClockReading.NONE, ClockReading.NONE);
        for (ClockStart start : starts) {
            ClockEvent event = ClockEvent.start(start.at(), start.promise());
            clocks =
                    clocks.with(
                            start.clock(), ClockHistory.read(List.of(event), this::timeline, null));
        }
        return clocks;
    }

    /// Brings the clocks in step: pauses, resumes, stops, and retargets those that still run when
    /// the case has changed. A clock that has stopped is not retargeted: what was promised then was
    /// kept or not.
    public Clocks follow(
            long ticket,
            Clocks current,
            ServiceCase before,
            ServiceCase after,
            Phases wanted,
            Instant at) {
        Clocks next = current;
        for (ClockName name : ClockName.values()) {
            Phase phase =
                    name == ClockName.RESOLUTION ? wanted.resolution() : wanted.firstResponse();
            ClockReading reading = current.of(name);
            if (!reading.equals(ClockReading.NONE)
                    && (phaseOf(reading) != phase || !before.equals(after))) {
                next = next.with(name, followed(ticket, name, reading, before, after, phase, at));
            }
        }
        return next;
    }

    private ClockReading followed(
            long ticket,
            ClockName name,
            ClockReading reading,
            ServiceCase before,
            ServiceCase after,
            Phase wanted,
            Instant at) {
        List<ClockEvent> history = new ArrayList<>(events.of(ticket, name));
        int known = history.size();
        Instant now = latest(at, history);
        Phase phase = phaseOf(reading);
        if (wanted != phase) {
            history.add(ClockEvent.of(turn(wanted), now));
        }
        if (!before.equals(after) && wanted != Phase.STOPPED) {
            retarget(name, before, after, history, now);
        }
        events.append(ticket, name, known, history.subList(known, history.size()));
        return ClockHistory.read(history, this::timeline, breach(reading, now));
    }

    /// Moved to another team, a ticket keeps what it was promised and is only counted on another
    /// calendar; a policy that was edited meanwhile does not touch it.
    private void retarget(
            ClockName name,
            ServiceCase from,
            ServiceCase to,
            List<ClockEvent> history,
            Instant now) {
        Promise held = ClockHistory.promiseOf(history);
        if (held == null) {
            return;
        }
        Promise next =
                from.promisedAs(to)
                        ? held.on(calendarOf(to.team()))
                        : policies.match(to.tier(), to.kind(), to.priority())
                                .map(policy -> promise(name, policy, to.team()))
                                .orElse(held);
        if (!next.equals(held)) {
            history.add(ClockEvent.retarget(now, next));
        }
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

    private static Phase phaseOf(ClockReading reading) {
        if (reading.stoppedAt() != null) {
            return Phase.STOPPED;
        }
        return reading.pausedSince() != null ? Phase.PAUSED : Phase.RUNNING;
    }

    private static Kind turn(Phase to) {
        return switch (to) {
            case RUNNING -> Kind.RESUME;
            case PAUSED -> Kind.PAUSE;
            case STOPPED -> Kind.STOP;
        };
    }

    private ClockStart started(ClockName name, SlaPolicy policy, ServiceCase of, Instant at) {
        return new ClockStart(name, at, promise(name, policy, of.team()));
    }

    private Promise promise(ClockName name, SlaPolicy policy, @Nullable TeamId team) {
        int minutes =
                switch (name) {
                    case FIRST_RESPONSE -> policy.firstResponseMinutes();
                    case RESOLUTION -> policy.resolutionMinutes();
                };
        return new Promise(minutes, calendarOf(team), policy.roundTheClock(), policy.id());
    }

    private @Nullable UUID calendarOf(@Nullable TeamId team) {
        return Optional.ofNullable(team)
                .flatMap(teams::find)
                .map(Team::calendar)
                .map(CalendarId::value)
                .orElse(null);
    }

    private Timeline timeline(Promise promise) {
        UUID id = promise.calendar();
        if (promise.roundTheClock() || id == null) {
            return Timeline.ROUND_THE_CLOCK;
        }
        WorkingCalendar calendar = calendars.of(new CalendarId(id));
        return new Timeline() {
            @Override
            public Instant add(Instant start, Duration amount) {
                return calendar.add(start, amount);
            }

            @Override
            public Duration between(Instant start, Instant end) {
                return calendar.between(start, end);
            }
        };
    }
}
