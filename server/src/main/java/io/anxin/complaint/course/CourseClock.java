package io.anxin.complaint.course;

import io.anxin.complaint.file.Step;
import io.anxin.organisation.Calendars;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.Teams;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Until when a stage is to be done: so many hours of the working time of the team; without a team,
/// by the clock.
@Component
class CourseClock {

    private final Teams teams;
    private final Calendars calendars;

    CourseClock(Teams teams, Calendars calendars) {
        this.teams = teams;
        this.calendars = calendars;
    }

    Step.Run run(@Nullable UUID team, int hours, Instant from) {
        Duration time = Duration.ofHours(hours);
        Instant due =
                Optional.ofNullable(team)
                        .flatMap(id -> teams.find(new TeamId(id)))
                        .map(found -> calendars.of(found.calendar()).add(from, time))
                        .orElse(from.plus(time));
        return new Step.Run(from, due);
    }
}
