package io.anxin.collaboration.jointcase;

import io.anxin.organisation.Calendars;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.Teams;
import io.anxin.organisation.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Until when a case is to be closed: so many hours by the clock, or of the working time of the
/// team that has the ticket.
@Component
class CaseClock {

    private static final ZoneId WITHOUT_TEAM = ZoneId.of("Asia/Shanghai");

    private final Teams teams;
    private final Calendars calendars;

    CaseClock(Teams teams, Calendars calendars) {
        this.teams = teams;
        this.calendars = calendars;
    }

    JointCase.Deadline deadline(CasePolicy policy, @Nullable TeamId team, Instant from) {
        Duration whole = Duration.ofHours(policy.hours());
        Duration warning = whole.multipliedBy(policy.warningPercent()).dividedBy(100);
        Optional<WorkingCalendar> calendar =
                policy.counting() == Counting.WORKING ? calendar(team) : Optional.empty();
        Instant due = calendar.map(each -> each.add(from, whole)).orElse(from.plus(whole));
        Instant warn = calendar.map(each -> each.add(from, warning)).orElse(from.plus(warning));
        return new JointCase.Deadline(policy.hours(), policy.counting(), due, warn);
    }

    ZoneId zone(@Nullable TeamId team) {
        return calendar(team).map(WorkingCalendar::zone).orElse(WITHOUT_TEAM);
    }

    private Optional<WorkingCalendar> calendar(@Nullable TeamId team) {
        return Optional.ofNullable(team)
                .flatMap(teams::find)
                .map(found -> calendars.of(found.calendar()));
    }
}
