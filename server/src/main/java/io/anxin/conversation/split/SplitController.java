package io.anxin.conversation.split;

import io.anxin.access.Actor;
import io.anxin.organisation.TeamId;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.TicketSummary;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Messages that get a ticket of their own.
@RestController
@RequestMapping("/api/v1/tickets/{id}")
class SplitController {

    /// @param team which team is to have the new ticket; found by the rules when null
    record SplitTicket(
            @NotNull @Size(min = 1, max = 50) List<@NotNull UUID> messages,
            @NotBlank @Size(max = 300) String subject,
            @Nullable UUID team) {}

    record SplitOff(TicketId id, String number) {}

    private final Splits splits;

    SplitController(Splits splits) {
        this.splits = splits;
    }

    @PostMapping("/splits")
    ResponseEntity<SplitOff> splitTicket(
            Actor actor, @PathVariable @Min(1) long id, @Valid @RequestBody SplitTicket request) {
        TicketSummary opened =
                splits.split(
                        actor,
                        new TicketId(id),
                        request.messages(),
                        request.subject(),
                        request.team() == null ? null : new TeamId(request.team()));
        return ResponseEntity.created(URI.create("/api/v1/tickets/" + opened.id()))
                .body(new SplitOff(opened.id(), opened.number()));
    }

    /// What was split off goes on in the ticket it came from.
    @DeleteMapping("/split")
    SplitOff undoSplit(Actor actor, @PathVariable @Min(1) long id) {
        TicketId source = splits.undo(actor, new TicketId(id));
        return new SplitOff(source, source.number());
    }
}
