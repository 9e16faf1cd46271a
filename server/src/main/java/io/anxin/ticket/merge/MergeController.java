package io.anxin.ticket.merge;

import io.anxin.access.Actor;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.card.TicketCard;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.util.List;
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

/// Two tickets become one, and two again.
@RestController
@RequestMapping("/api/v1/tickets/{id}/merge")
class MergeController {

    /// @param into the ticket in which the matter goes on
    /// @param acrossCustomers true when it is meant that they are of two customers
    record MergeTicket(@Min(1) long into, @Nullable Boolean acrossCustomers) {}

    private final Merges merges;
    private final MergePreviews previews;

    MergeController(Merges merges, MergePreviews previews) {
        this.merges = merges;
        this.previews = previews;
    }

    @GetMapping
    MergePreview previewMerge(
            Actor actor, @PathVariable @Min(1) long id, @RequestParam @Min(1) long into) {
        return previews.of(actor, new TicketId(id), new TicketId(into));
    }

    /// What was merged into the ticket, over all merges, the newest first.
    @GetMapping("/sources")
    List<TicketCard> listMerged(Actor actor, @PathVariable @Min(1) long id) {
        return previews.merged(actor, new TicketId(id));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mergeTicket(
            Actor actor, @PathVariable @Min(1) long id, @Valid @RequestBody MergeTicket request) {
        merges.merge(
                actor,
                new TicketId(id),
                new TicketId(request.into()),
                Boolean.TRUE.equals(request.acrossCustomers()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undoMerge(Actor actor, @PathVariable @Min(1) long id) {
        merges.undo(actor, new TicketId(id));
    }
}
