package io.anxin.ticket;

import io.anxin.access.AccountId;
import io.anxin.customer.CustomerId;
import io.anxin.organisation.TeamId;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Priority;
import io.anxin.ticket.trait.State;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a report needs of one ticket.
///
/// @param participating further teams that take part, besides the one that leads it
/// @param firstResponseAt when the first-response clock stopped
/// @param resolutionDueAt null also while the clock stands still
/// @param late whether it is open and a promise was missed: what the desk lists as overdue
/// @param resolvedAt when the ticket was last resolved; null once it is reopened
public record TicketFacts(
        TicketId id,
        long version,
        CustomerId customer,
        Kind kind,
        @Nullable UUID category,
        Priority priority,
        @Nullable TeamId team,
        List<TeamId> participating,
        @Nullable AccountId assignee,
        State state,
        Instant openedAt,
        @Nullable Instant firstResponseDueAt,
        @Nullable Instant firstResponseAt,
        @Nullable Instant firstResponseBreachedAt,
        @Nullable Instant resolutionDueAt,
        @Nullable Instant resolvedAt,
        @Nullable AccountId resolvedBy,
        @Nullable Instant resolutionBreachedAt,
        boolean late,
        int reopenCount,
        @Nullable Instant closedAt) {}
