package io.anxin.conversation.draft;

import io.anxin.access.Actor;
import io.anxin.ticket.TicketId;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The draft of the signed-in person on a ticket.
@RestController
@RequestMapping("/api/v1/tickets/{id}/draft")
class DraftController {

    private final Drafts drafts;

    DraftController(Drafts drafts) {
        this.drafts = drafts;
    }

    /// 204 when there is none.
    @GetMapping
    ResponseEntity<Draft> draft(Actor actor, @PathVariable long id) {
        return drafts.find(actor, new TicketId(id))
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PutMapping
    Draft saveDraft(Actor actor, @PathVariable long id, @Valid @RequestBody SaveDraft draft) {
        return drafts.save(actor, new TicketId(id), draft);
    }

    @DeleteMapping
    ResponseEntity<Void> deleteDraft(Actor actor, @PathVariable long id) {
        drafts.forget(actor, new TicketId(id));
        return ResponseEntity.noContent().build();
    }
}
