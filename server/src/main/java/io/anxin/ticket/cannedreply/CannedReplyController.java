package io.anxin.ticket.cannedreply;

import io.anxin.access.Actor;
import io.anxin.ticket.TicketId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/canned-replies")
class CannedReplyController {

    private final CannedReplies replies;
    private final CannedReplyRendering rendering;

    CannedReplyController(CannedReplies replies, CannedReplyRendering rendering) {
        this.replies = replies;
        this.rendering = rendering;
    }

    @GetMapping
    List<CannedReplyRow> listCannedReplies(Actor actor) {
        return replies.list(actor);
    }

    @PostMapping
    ResponseEntity<CannedReplyRow> writeCannedReply(
            Actor actor, @Valid @RequestBody WriteCannedReply request) {
        CannedReplyRow reply = replies.write(actor, request);
        return ResponseEntity.created(URI.create("/api/v1/canned-replies/" + reply.id()))
                .body(reply);
    }

    @PutMapping("/{id}")
    CannedReplyRow reviseCannedReply(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody WriteCannedReply request) {
        return replies.revise(actor, id, request);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> removeCannedReply(
            Actor actor, @PathVariable UUID id, @RequestParam long version) {
        replies.remove(actor, id, version);
        return ResponseEntity.noContent().build();
    }

    /// Counts one insertion, so that the most used come first.
    @PostMapping("/{id}/uses")
    ResponseEntity<Void> useCannedReply(Actor actor, @PathVariable UUID id) {
        replies.use(actor, id);
        return ResponseEntity.noContent().build();
    }

    /// The reply with its placeholders filled for a ticket.
    @GetMapping("/{id}/rendering")
    Rendering renderCannedReply(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam @Positive long ticket,
            @RequestParam(required = false) @Nullable String locale) {
        return rendering.render(actor, id, new TicketId(ticket), locale);
    }
}
