package io.anxin.ticket.routing;

import io.anxin.access.AccountId;
import io.anxin.organisation.TeamId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a ticket goes, and why; told in its history.
///
/// @param assignee null when the ticket waits in the queue of the team
/// @param rules those that chose the person, or the one that left nobody
public record Route(
        @Nullable TeamId team,
        TeamReason teamReason,
        @Nullable AccountId assignee,
        AssigneeReason assigneeReason,
        List<RoutingRule> rules) {

    public Route {
        rules = List.copyOf(rules);
    }

    /// What named the team.
    public enum TeamReason {
        /// The category that somebody chose by hand.
        CATEGORY,
        CLASSIFICATION,
        MAILBOX,
        KIND,
        /// A line stands still: the expert desk.
        EMERGENCY,
        /// It is there already, or a person moved it there.
        PLACED,
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
        /// By the rules of the team.
        BEST_MATCH,
        NOBODY_AVAILABLE,
        /// Somebody is available, but fails a rule that the team requires.
        NOBODY_FITS
    }

    /// Why this person, in words to be told in the reader's language; none when there is nobody.
    public List<String> why() {
        return assignee == null
                ? List.of()
                : Stream.concat(
                                Stream.of(assigneeReason.name()),
                                rules.stream().map(RoutingRule::name))
                        .toList();
    }
}
