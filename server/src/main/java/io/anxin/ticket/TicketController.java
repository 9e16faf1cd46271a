package io.anxin.ticket;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.customer.CustomerSummary;
import io.anxin.organisation.TeamId;
import io.anxin.shared.Page;
import io.anxin.ticket.caller.Callers;
import io.anxin.ticket.caller.NewCaller;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.page.TicketView;
import io.anxin.ticket.page.TicketViews;
import io.anxin.ticket.trait.Channel;
import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Severity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// One ticket: opened by hand, read, its history.
@RestController
@RequestMapping("/api/v1/tickets")
class TicketController {

    /// A ticket that somebody opens for a customer who called, came by or wrote elsewhere. What is
    /// not said is classified by the rules.
    ///
    /// @param text what the customer said; becomes the first message
    /// @param customerId a known customer; else `newCustomer` says who it is
    /// @param named who alone may see it; null or empty leaves it open to its team
    /// @param locale language of the customer, `zh-CN` or `en`; the customer's own when null
    record OpenTicketByHand(
            @NotNull Channel channel,
            @NotBlank @Size(max = 300) String subject,
            @NotBlank @Size(max = 100_000) String text,
            @Nullable UUID customerId,
            @Nullable @Valid NewCaller newCustomer,
            @Nullable Kind kind,
            @Nullable UUID category,
            @Nullable Severity severity,
            @Nullable Impact impact,
            @Nullable UUID team,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 50) String> tags,
            @Nullable Map<String, Object> fields,
            @Nullable @Size(max = 50) List<@NotNull UUID> named,
            @Nullable @Pattern(regexp = "zh-CN|en") String locale) {}

    record OpenedTicket(TicketId id, String number, long version) {}

    /// @param actor name of whoever did it; `accountId` only for people and machines of the desk
    /// @param before what the changed members were
    /// @param after what they became
    record HistoryEntry(
            long position,
            Instant at,
            String actorKind,
            @Nullable UUID accountId,
            String actor,
            String action,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    private final Tickets tickets;
    private final CaseFiles files;
    private final TicketViews views;
    private final Callers callers;
    private final Confidences confidences;
    private final Audit audit;

    TicketController(
            Tickets tickets,
            CaseFiles files,
            TicketViews views,
            Callers callers,
            Confidences confidences,
            Audit audit) {
        this.tickets = tickets;
        this.files = files;
        this.views = views;
        this.callers = callers;
        this.confidences = confidences;
        this.audit = audit;
    }

    @PostMapping
    ResponseEntity<OpenedTicket> openTicket(
            Actor actor, @Valid @RequestBody OpenTicketByHand request) {
        actor.require(Permission.WORK_TICKETS);
        String language = request.locale() == null ? actor.locale() : request.locale();
        CustomerSummary customer =
                callers.find(actor, request.customerId(), request.newCustomer(), language);
        TicketSummary opened =
                tickets.openByHand(
                        actor,
                        wanted(request, customer),
                        customer,
                        confidences.people(request.named()));
        return ResponseEntity.created(URI.create("/api/v1/tickets/" + opened.id()))
                .body(new OpenedTicket(opened.id(), opened.number(), opened.version()));
    }

    private static OpenTicket wanted(OpenTicketByHand request, CustomerSummary customer) {
        return new OpenTicket(
                request.channel(),
                request.subject(),
                request.text(),
                customer.id(),
                null,
                null,
                request.team() == null ? null : new TeamId(request.team()),
                request.kind(),
                request.category(),
                request.severity(),
                request.impact(),
                request.tags() == null ? List.of() : request.tags(),
                request.fields() == null ? Map.of() : request.fields(),
                request.locale() == null ? customer.locale() : request.locale());
    }

    @GetMapping("/{id}")
    TicketView showTicket(Actor actor, @PathVariable @Min(1) long id) {
        return views.of(files.visible(actor, new TicketId(id)), actor);
    }

    @GetMapping("/{id}/escalations")
    List<TicketView.EscalationView> listEscalations(Actor actor, @PathVariable @Min(1) long id) {
        return views.escalations(files.visible(actor, new TicketId(id)));
    }

    @GetMapping("/{id}/history")
    Page<HistoryEntry> showHistory(
            Actor actor,
            @PathVariable @Min(1) long id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        TicketId ticket = tickets.requireVisible(actor, new TicketId(id)).id();
        Page<Audit.Entry> page = audit.of(Ticket.SUBJECT, ticket.toString(), after, size);
        return new Page<>(page.items().stream().map(TicketController::entry).toList(), page.next());
    }

    private static HistoryEntry entry(Audit.Entry entry) {
        boolean account =
                entry.actorKind() == Actor.Kind.PERSON || entry.actorKind() == Actor.Kind.MACHINE;
        return new HistoryEntry(
                entry.position(),
                entry.at(),
                entry.actorKind().name(),
                account ? entry.actorId() : null,
                entry.actorName(),
                entry.action(),
                entry.before(),
                entry.after());
    }
}
