package io.anxin.warranty.concern;

import io.anxin.access.Actor;
import io.anxin.asset.AssetId;
import io.anxin.shared.Page;
import io.anxin.ticket.TicketId;
import io.anxin.warranty.concern.AssetChoices.AssetChoice;
import io.anxin.warranty.concern.AssetTickets.AssetTicket;
import io.anxin.warranty.concern.ConcernViews.ConcernView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The machine of a ticket, and the tickets of a machine.
@RestController
@RequestMapping("/api/v1")
class ConcernController {

    /// @param version of what the ticket itself names so far, 0 for nothing
    record NameAsset(long version, @NotNull UUID asset, @Valid @NotNull FaultReport fault) {}

    /// @param version of what the ticket itself names, 0 for nothing
    record TicketAsset(long version, @Nullable ConcernView concern) {}

    private final Concerns concerns;
    private final ConcernViews views;
    private final AssetChoices choices;
    private final AssetTickets tickets;

    ConcernController(
            Concerns concerns, ConcernViews views, AssetChoices choices, AssetTickets tickets) {
        this.concerns = concerns;
        this.views = views;
        this.choices = choices;
        this.tickets = tickets;
    }

    /// The machine that failed, and who pays for it.
    ///
    /// @param date on which it is asked, the day of the failure when it is left out
    @GetMapping("/tickets/{id}/asset")
    TicketAsset readTicketAsset(
            Actor actor, @PathVariable @Min(1) long id, @RequestParam @Nullable LocalDate date) {
        TicketId ticket = new TicketId(id);
        return concerns.of(actor, ticket)
                .map(
                        of ->
                                new TicketAsset(
                                        of.ticket().equals(ticket) ? of.version() : 0,
                                        views.view(actor, ticket, of, date)))
                .orElse(new TicketAsset(0, null));
    }

    @PutMapping("/tickets/{id}/asset")
    TicketAsset nameTicketAsset(
            Actor actor, @PathVariable @Min(1) long id, @Valid @RequestBody NameAsset request) {
        TicketId ticket = new TicketId(id);
        Concern named =
                concerns.name(
                        actor,
                        ticket,
                        request.version(),
                        new AssetId(request.asset()),
                        request.fault());
        return new TicketAsset(named.version(), views.view(actor, ticket, named, null));
    }

    @DeleteMapping("/tickets/{id}/asset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void releaseTicketAsset(
            Actor actor, @PathVariable @Min(1) long id, @RequestParam long version) {
        concerns.release(actor, new TicketId(id), version);
    }

    /// Machines that it may be, the customer's first.
    ///
    /// @param q beginning of a serial number or model, or a customer's name or phone number;
    ///   without it only those of the customer and of colleagues
    @GetMapping("/tickets/{id}/asset-choices")
    List<AssetChoice> chooseTicketAsset(
            Actor actor,
            @PathVariable @Min(1) long id,
            @RequestParam @Nullable @Size(max = 200) String q) {
        return choices.of(actor, new TicketId(id), q);
    }

    /// The tickets of a machine that the reader may see, the newest first.
    @GetMapping("/assets/{id}/tickets")
    Page<AssetTicket> listAssetTickets(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int size) {
        return tickets.of(actor, new AssetId(id), after, size);
    }
}
