package io.anxin.ticket.watch;

import io.anxin.organisation.Assignment;
import io.anxin.organisation.Availability;
import io.anxin.ticket.name.NamedPerson;
import io.anxin.ticket.name.NamedTeam;
import io.anxin.ticket.routing.Candidate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One team at a glance.
///
/// @param waiting tickets that nobody has and that wait for nobody else
/// @param late those of them whose promise is broken
/// @param oldestAt when the oldest of them was opened; null when none waits
/// @param nextBreachAt when the next promise of one of them runs out; null when none will
/// @param open all open tickets of the team
/// @param people the active members, by name
record TeamWatch(
        NamedTeam team,
        Assignment mode,
        int waiting,
        int late,
        @Nullable Instant oldestAt,
        @Nullable Instant nextBreachAt,
        int open,
        List<PersonWatch> people) {

    /// One member of the team.
    ///
    /// @param hand whether the person can be given anything
    /// @param onDuty by the roster
    /// @param load tickets in hand that wait for nobody else
    /// @param lastGivenAt when the latest ticket still in hand was given
    record PersonWatch(
            NamedPerson person,
            Candidate.Hand hand,
            Availability availability,
            boolean onDuty,
            int load,
            int capacity,
            @Nullable Instant lastGivenAt) {}
}
