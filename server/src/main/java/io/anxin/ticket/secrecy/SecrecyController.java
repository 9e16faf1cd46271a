package io.anxin.ticket.secrecy;

import io.anxin.access.Actor;
import io.anxin.ticket.Confidences;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.page.TicketView;
import io.anxin.ticket.page.TicketViews;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tickets/{id}/confidentiality")
class SecrecyController {

    /// @param version the version the person saw
    /// @param named who alone may see the ticket
    record EntrustTicket(
            @Nullable Long version, @NotEmpty @Size(max = 50) List<@NotNull UUID> named) {}

    record TakeOverTicket(@NotBlank @Size(max = 500) String reason) {}

    private final Confidences confidences;
    private final TicketViews views;

    SecrecyController(Confidences confidences, TicketViews views) {
        this.confidences = confidences;
        this.views = views;
    }

    /// Names who alone may see the ticket. 204 when the one who says so is not among them.
    @PutMapping
    ResponseEntity<TicketView> entrustTicket(
            Actor actor, @PathVariable @Min(1) long id, @Valid @RequestBody EntrustTicket request) {
        return confidences
                .entrust(actor, new TicketId(id), request.version(), request.named())
                .map(ticket -> ResponseEntity.ok(views.of(ticket, actor)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /// Opens the ticket to its team again.
    @DeleteMapping
    TicketView discloseTicket(Actor actor, @PathVariable @Min(1) long id) {
        return views.of(confidences.disclose(actor, new TicketId(id)), actor);
    }

    /// An administrator is named besides the others, who are told the reason.
    @PostMapping("/takeover")
    TicketView takeOverTicket(
            Actor actor,
            @PathVariable @Min(1) long id,
            @Valid @RequestBody TakeOverTicket request) {
        return views.of(confidences.takeOver(actor, new TicketId(id), request.reason()), actor);
    }
}
