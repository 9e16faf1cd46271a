package io.anxin.ticket.link;

import io.anxin.ticket.card.TicketCard;
import io.anxin.ticket.name.NamedPerson;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A link as one of its ends shows it.
///
/// @param reverse true when the other ticket is the kind of this one: its child, its duplicate
public record TicketLink(
        UUID id,
        LinkKind kind,
        boolean reverse,
        TicketCard ticket,
        Instant at,
        @Nullable NamedPerson by) {}
