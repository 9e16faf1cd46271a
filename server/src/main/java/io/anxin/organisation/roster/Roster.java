package io.anxin.organisation.roster;

import io.anxin.organisation.WorkingCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What decides whether a person is on duty: an absence over everything, then a duty, then the
/// calendar. Pure.
public record Roster(List<Stretch> stretches, WorkingCalendar calendar) {

    public Roster {
        stretches = List.copyOf(stretches);
    }

    public boolean isOnDuty(Instant time) {
        return absenceAt(time).isEmpty() && (dutyAt(time).isPresent() || calendar.isWorking(time));
    }

    public Optional<Stretch> absenceAt(Instant time) {
        return at(Stretch.Kind.ABSENCE, time);
    }

    public Optional<Stretch> dutyAt(Instant time) {
        return at(Stretch.Kind.DUTY, time);
    }

    private Optional<Stretch> at(Stretch.Kind kind, Instant time) {
        return stretches.stream()
                .filter(stretch -> stretch.kind() == kind && stretch.covers(time))
                .findFirst();
    }
}
