package io.anxin.ticket.recurring;

import io.anxin.organisation.CalendarId;
import io.anxin.organisation.Calendars;
import io.anxin.organisation.Team;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.Teams;
import io.anxin.organisation.WorkingCalendar;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// On which days somebody works: by the calendar of the team, else by the first one.
@Component
class Workdays {

    private final Teams teams;
    private final Calendars calendars;

    Workdays(Teams teams, Calendars calendars) {
        this.teams = teams;
        this.calendars = calendars;
    }

    Predicate<LocalDate> of(@Nullable UUID team) {
        CalendarId id =
                team == null
                        ? calendars.list().getFirst().id()
                        : teams.find(new TeamId(team))
                                .map(Team::calendar)
                                .orElseGet(() -> calendars.list().getFirst().id());
        WorkingCalendar calendar = calendars.of(id);
        ZoneId zone = calendar.zone();
        return day ->
                calendar.between(
                                day.atStartOfDay(zone).toInstant(),
                                day.plusDays(1).atStartOfDay(zone).toInstant())
                        .isPositive();
    }
}
