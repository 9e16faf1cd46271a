package io.anxin.collaboration.incident;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Sight;
import io.anxin.shared.Page;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.card.TicketCard;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// One ticket behind many, and one answer to all.
@RestController
@RequestMapping("/api/v1/tickets/{id}/incident")
class IncidentController {

    record AttachTickets(@NotNull @Size(min = 1, max = 200) List<@NotNull Long> tickets) {}

    record SayWhyNone(@NotBlank @Size(max = 500) String reason) {}

    /// @param problem why it was not attached; null when it was
    record AttachedRow(long id, boolean done, @Nullable ProblemDetail problem) {}

    /// @param zh what customers who write in Chinese get; required when there are any
    /// @param en the same in English
    /// @param code how the answer resolves each ticket; null when it does not
    record AnswerAll(
            @Nullable @Size(max = 50_000) String zh,
            @Nullable @Size(max = 50_000) String en,
            @Nullable @Size(max = 40) String code,
            @Nullable @Size(max = 5_000) String note) {}

    record BroadcastView(
            UUID id,
            @Nullable String zh,
            @Nullable String en,
            @Nullable String code,
            String askedByName,
            Instant askedAt,
            boolean cancelled,
            BroadcastTable.BroadcastProgress progress) {}

    record IncidentView(
            Instant declaredAt,
            String declaredByName,
            List<TicketCard> affected,
            List<BroadcastView> answers) {}

    private final Incidents incidents;
    private final BroadcastTable broadcasts;
    private final Accounts accounts;
    private final MessageSource messages;
    private final Sight sight;

    IncidentController(
            Incidents incidents,
            BroadcastTable broadcasts,
            Accounts accounts,
            MessageSource messages,
            Sight sight) {
        this.incidents = incidents;
        this.broadcasts = broadcasts;
        this.accounts = accounts;
        this.messages = messages;
        this.sight = sight;
    }

    /// 204 when the ticket is no major incident.
    @GetMapping
    ResponseEntity<IncidentView> showIncident(Actor actor, @PathVariable @Min(1) long id) {
        IncidentTable.Declared declared = incidents.find(actor, new TicketId(id));
        return declared == null
                ? ResponseEntity.noContent().build()
                : ResponseEntity.ok(view(actor, new TicketId(id), declared));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void declareIncident(Actor actor, @PathVariable @Min(1) long id) {
        incidents.declare(actor, new TicketId(id));
    }

    /// It was declared by mistake.
    @PutMapping("/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawIncident(
            Actor actor, @PathVariable @Min(1) long id, @Valid @RequestBody SayWhyNone request) {
        incidents.withdraw(actor, new TicketId(id), request.reason());
    }

    /// Each for itself: what fails for one leaves the others attached.
    @PostMapping("/affected")
    List<AttachedRow> attachTickets(
            Actor actor,
            @PathVariable @Min(1) long id,
            @Valid @RequestBody AttachTickets request,
            Locale locale) {
        incidents.declared(actor, new TicketId(id));
        return request.tickets().stream()
                .distinct()
                .map(ticket -> attached(actor, new TicketId(id), ticket, locale))
                .toList();
    }

    private AttachedRow attached(Actor actor, TicketId incident, long ticket, Locale locale) {
        try {
            incidents.attach(actor, incident, new TicketId(ticket));
            return new AttachedRow(ticket, true, null);
        } catch (ErrorResponseException e) {
            return new AttachedRow(ticket, false, e.updateAndGetBody(messages, locale));
        }
    }

    @PostMapping("/answers")
    @ResponseStatus(HttpStatus.CREATED)
    BroadcastView answerAll(
            Actor actor, @PathVariable @Min(1) long id, @Valid @RequestBody AnswerAll request) {
        return view(
                incidents.answer(
                        actor,
                        new TicketId(id),
                        request.zh(),
                        request.en(),
                        request.code(),
                        request.note()));
    }

    /// What became of the answer for each ticket.
    @GetMapping("/answers/{answer}/rows")
    Page<BroadcastTable.BroadcastLine> listAnswerRows(
            Actor actor,
            @PathVariable @Min(1) long id,
            @PathVariable UUID answer,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int size) {
        incidents.readable(actor, new TicketId(id), answer);
        return sight.page(
                actor,
                after,
                from -> broadcasts.lines(answer, from, size),
                line -> new Sight.Thing("ticket", line.ticket().toString()));
    }

    @PutMapping("/answers/{answer}/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancelAnswer(Actor actor, @PathVariable @Min(1) long id, @PathVariable UUID answer) {
        incidents.cancel(actor, new TicketId(id), answer);
    }

    @PostMapping("/answers/{answer}/retries")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retryAnswer(Actor actor, @PathVariable @Min(1) long id, @PathVariable UUID answer) {
        incidents.retry(actor, new TicketId(id), answer);
    }

    private IncidentView view(Actor actor, TicketId id, IncidentTable.Declared declared) {
        return new IncidentView(
                declared.at(),
                name(declared.by()),
                incidents.affected(actor, id),
                broadcasts.of(id).stream().map(this::view).toList());
    }

    private BroadcastView view(Broadcast of) {
        return new BroadcastView(
                of.id(),
                of.zh(),
                of.en(),
                of.code(),
                name(of.askedBy()),
                of.askedAt(),
                of.cancelledAt() != null,
                broadcasts.progress(of.id()));
    }

    private String name(@Nullable UUID account) {
        return account == null
                ? ""
                : accounts.find(new AccountId(account)).map(Account::name).orElse("");
    }
}
