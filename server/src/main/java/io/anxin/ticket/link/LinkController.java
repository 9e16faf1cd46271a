package io.anxin.ticket.link;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.organisation.TeamId;
import io.anxin.shared.NotFound;
import io.anxin.ticket.OpenTicket;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.TicketSummary;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.file.TicketTable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a ticket has to do with others.
@RestController
@RequestMapping("/api/v1/tickets/{id}")
class LinkController {

    /// @param reverse true: the other ticket is the kind of this one, such as its child
    record LinkTicket(@Min(1) long ticket, @NotNull LinkKind kind, @Nullable Boolean reverse) {}

    /// @param text what is to be done, in the words of whoever opens it
    /// @param team which team is to have it; found by the rules when null
    record OpenChild(
            @NotBlank @Size(max = 300) String subject,
            @NotBlank @Size(max = 100_000) String text,
            @Nullable UUID team) {}

    record OpenedChild(TicketId id, String number) {}

    private final Links links;
    private final Tickets tickets;
    private final TicketTable table;

    LinkController(Links links, Tickets tickets, TicketTable table) {
        this.links = links;
        this.tickets = tickets;
        this.table = table;
    }

    @GetMapping("/links")
    List<TicketLink> listLinks(Actor actor, @PathVariable @Min(1) long id) {
        return links.of(actor, new TicketId(id));
    }

    @PostMapping("/links")
    ResponseEntity<List<TicketLink>> linkTicket(
            Actor actor, @PathVariable @Min(1) long id, @Valid @RequestBody LinkTicket request) {
        TicketId ticket = new TicketId(id);
        TicketId other = new TicketId(request.ticket());
        boolean reverse = Boolean.TRUE.equals(request.reverse());
        UUID link =
                links.link(
                        actor, reverse ? other : ticket, request.kind(), reverse ? ticket : other);
        return ResponseEntity.created(URI.create("/api/v1/tickets/" + id + "/links/" + link))
                .body(links.of(actor, ticket));
    }

    @DeleteMapping("/links/{link}")
    List<TicketLink> unlinkTicket(
            Actor actor, @PathVariable @Min(1) long id, @PathVariable UUID link) {
        links.unlink(actor, new TicketId(id), link);
        return links.of(actor, new TicketId(id));
    }

    /// A part of the matter becomes a ticket of its own, of the same customer.
    @PostMapping("/children")
    ResponseEntity<OpenedChild> openChild(
            Actor actor, @PathVariable @Min(1) long id, @Valid @RequestBody OpenChild request) {
        actor.require(Permission.WORK_TICKETS);
        TicketId parent = tickets.requireVisible(actor, new TicketId(id)).id();
        Ticket of = table.find(id).orElseThrow(() -> new NotFound(Ticket.SUBJECT, id));
        TicketSummary child = links.openChild(actor, parent, of, child(of, request));
        return ResponseEntity.created(URI.create("/api/v1/tickets/" + child.id()))
                .body(new OpenedChild(child.id(), child.number()));
    }

    private static OpenTicket child(Ticket of, OpenChild request) {
        return new OpenTicket(
                of.concern().channel(),
                request.subject(),
                request.text(),
                of.concern().customer(),
                null,
                null,
                request.team() == null ? of.team() : new TeamId(request.team()),
                of.sorting().kind(),
                of.sorting().category(),
                of.sorting().severity(),
                of.sorting().impact(),
                of.tags(),
                of.fields(),
                of.concern().locale());
    }
}
