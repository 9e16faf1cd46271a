package io.anxin.ticket.file;

import io.anxin.ticket.confidence.Confidentiality;
import io.anxin.ticket.routing.RoutingCase;
import java.util.Set;

/// What routing needs to know of a ticket.
public final class RoutingCases {

    private RoutingCases() {}

    public static RoutingCase of(Ticket ticket) {
        return new RoutingCase(
                ticket.sorting().kind(),
                ticket.sorting().category(),
                ticket.concern().locale(),
                ticket.concern().customer(),
                ticket.number(),
                ticket.emergency() != null,
                Set.copyOf(ticket.gaveBack()),
                Set.copyOf(Confidentiality.namedBy(ticket.confidence())));
    }
}
