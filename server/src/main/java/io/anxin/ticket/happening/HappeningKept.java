package io.anxin.ticket.happening;

import io.anxin.access.Actor;
import io.anxin.ticket.file.Ticket;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Something happened to a ticket and was kept. Published inside the transaction in which it
/// happened, for other parts of this module.
///
/// @param was what changed, as it was before
public record HappeningKept(
        Ticket ticket, Set<Occasion> occasions, Map<String, @Nullable Object> was, Actor.Kind by) {}
