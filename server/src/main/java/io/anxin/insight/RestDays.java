package io.anxin.insight;

import io.anxin.organisation.BusinessCalendar;
import io.anxin.organisation.Calendars;
import io.anxin.organisation.Team;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.Teams;
import io.anxin.organisation.WorkingCalendar;
import io.anxin.shared.Bilingual;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says of a day on which nobody works that it is one: the figures of such a day are thin, and a
/// reader must not take that for a fault.
@Component
class RestDays {

    private final Calendars calendars;
    private final Teams teams;
    private final OfficeZone office;

    RestDays(Calendars calendars, Teams teams, OfficeZone office) {
        this.calendars = calendars;
        this.teams = teams;
        this.office = office;
    }

    /// By the calendar of the team, without a team by that of the organisation.
    ///
    /// @return null when the day is worked, be it for an hour
    Dashboard.@Nullable RestDay at(Instant now, @Nullable UUID team) {
        BusinessCalendar calendar = calendar(team).orElse(null);
        if (calendar == null) {
            return null;
        }
        WorkingCalendar working = calendars.of(calendar.id());
        LocalDate today = LocalDate.ofInstant(now, working.zone());
        Instant from = today.atStartOfDay(working.zone()).toInstant();
        Instant to = today.plusDays(1).atStartOfDay(working.zone()).toInstant();
        return working.between(from, to).isZero()
                ? new Dashboard.RestDay(today, name(calendar, today), next(working, now))
                : null;
    }

    private Optional<BusinessCalendar> calendar(@Nullable UUID team) {
        return team == null
                ? office.calendar()
                : teams.find(new TeamId(team)).map(Team::calendar).map(calendars::get);
    }

    private static @Nullable Bilingual name(BusinessCalendar calendar, LocalDate day) {
        return calendar.hours().days().stream()
                .filter(special -> special.date().equals(day))
                .findFirst()
                .map(BusinessCalendar.SpecialDay::name)
                .orElse(null);
    }

    private static @Nullable Instant next(WorkingCalendar working, Instant now) {
        try {
            return working.nextWorking(now);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
