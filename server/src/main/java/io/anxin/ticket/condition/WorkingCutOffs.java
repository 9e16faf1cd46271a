package io.anxin.ticket.condition;

import io.anxin.organisation.BusinessCalendar;
import io.anxin.organisation.CalendarId;
import io.anxin.organisation.Calendars;
import io.anxin.organisation.Team;
import io.anxin.organisation.Teams;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Turns an amount of working time into instants, so that "8 working hours ago" is a comparison of
/// a column with a constant per team, which an index can answer.
@Component
class WorkingCutOffs {

    /// Earlier than every ticket: where a calendar has never had that much working time.
    private static final Instant NEVER = Instant.EPOCH;

    private final Teams teams;
    private final Calendars calendars;

    WorkingCutOffs(Teams teams, Calendars calendars) {
        this.teams = teams;
        this.calendars = calendars;
    }

    CutOffs before(Instant now, Duration amount) {
        Map<CalendarId, Instant> byCalendar = new HashMap<>();
        Map<UUID, Instant> byTeam = new HashMap<>();
        for (Team team : teams.everyTeam()) {
            byTeam.put(
                    team.id().value(),
                    byCalendar.computeIfAbsent(
                            team.calendar(), calendar -> before(calendar, now, amount)));
        }
        return new CutOffs(now.minus(amount), byTeam);
    }

    private Instant before(CalendarId calendar, Instant now, Duration amount) {
        try {
            return calendars.of(calendar).add(now, amount.negated());
        } catch (DateTimeException e) {
            return NEVER;
        }
    }

    /// The zone in which the house lives: that of its first calendar.
    ZoneId zone() {
        return calendars.list().stream()
                .findFirst()
                .map(BusinessCalendar::zone)
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }
}
