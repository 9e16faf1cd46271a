package io.anxin.ticket.routing;

import io.anxin.access.AccountId;
import io.anxin.organisation.TeamId;
import org.jspecify.annotations.Nullable;

/// Where a ticket goes, and why; told in its history.
///
/// @param assignee null when the ticket waits in the queue of the team
public record Route(
        @Nullable TeamId team,
        TeamReason teamReason,
        @Nullable AccountId assignee,
        AssigneeReason assigneeReason) {

    /// What named the team.
    public enum TeamReason {
        CLASSIFICATION,
        MAILBOX,
        KIND,
        /// A line stands still: the expert desk.
        EMERGENCY,
        /// The first team there is, for what nobody claimed.
        FIRST_TEAM,
        /// There is no team at all.
        NO_TEAM
    }

    /// Why this person, or nobody.
    public enum AssigneeReason {
        /// The team hands out nothing by itself.
        QUEUE,
        ROUND_ROBIN,
        LEAST_LOADED,
        NOBODY_AVAILABLE
    }
}
