package io.anxin.collaboration.task;

import io.anxin.collaboration.task.trait.Capacity;
import io.anxin.collaboration.task.trait.TaskKind;
import io.anxin.collaboration.task.trait.TaskState;
import io.anxin.ticket.card.TicketCard;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task as a list shows it.
///
/// @param ticket null when the reader may not see it
/// @param late whether it is open and should be done by now
public record TaskRow(
        UUID id,
        String number,
        long version,
        TaskKind kind,
        TaskState state,
        String title,
        UUID team,
        @Nullable UUID owner,
        @Nullable String ownerName,
        String askedByName,
        Instant askedAt,
        Instant dueAt,
        boolean late,
        @Nullable String product,
        @Nullable BigDecimal quantity,
        @Nullable LocalDate wantedOn,
        @Nullable Capacity capacity,
        @Nullable LocalDate promisedOn,
        @Nullable TicketCard ticket) {}
