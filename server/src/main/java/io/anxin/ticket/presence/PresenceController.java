package io.anxin.ticket.presence;

import io.anxin.access.Actor;
import io.anxin.notification.Presence;
import io.anxin.notification.PresenceDesk;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Two people on one ticket know of each other. Said and read only by those who may see the ticket.
@RestController
@RequestMapping("/api/v1/tickets/{id}/presence")
class PresenceController {

    /// @param connection as told by the `connected` event of the live connection
    record Look(@NotNull UUID connection, @NotNull Presence.Mode mode) {}

    record Looking(UUID account, String name, Presence.Mode mode) {}

    private final Tickets tickets;
    private final PresenceDesk desk;

    PresenceController(Tickets tickets, PresenceDesk desk) {
        this.tickets = tickets;
        this.desk = desk;
    }

    /// Ends by itself with the connection, or when it looks at another ticket.
    @PutMapping
    ResponseEntity<Void> lookAtTicket(
            Actor actor, @PathVariable @Min(1) long id, @Valid @RequestBody Look look) {
        Set<String> audience = tickets.audience(actor, new TicketId(id));
        desk.look(actor, look.connection(), subject(id), audience, look.mode());
        return ResponseEntity.noContent().build();
    }

    /// Also for a ticket that has become invisible meanwhile: one may always go away.
    @DeleteMapping
    ResponseEntity<Void> leaveTicket(
            Actor actor, @PathVariable @Min(1) long id, @RequestParam UUID connection) {
        desk.turnAway(actor, connection, subject(id));
        return ResponseEntity.noContent().build();
    }

    @GetMapping
    List<Looking> whoLooksAtTicket(Actor actor, @PathVariable @Min(1) long id) {
        tickets.requireVisible(actor, new TicketId(id));
        return desk.at(subject(id)).stream()
                .map(p -> new Looking(p.account().value(), p.name(), p.mode()))
                .toList();
    }

    private static String subject(long id) {
        return "ticket/" + id;
    }
}
