package io.anxin.conversation.outbox;

import io.anxin.access.Actor;
import io.anxin.shared.Page;
import java.beans.PropertyEditorSupport;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What goes out, and what could not.
@RestController
@RequestMapping("/api/v1/outbox")
class OutboxController {

    private final Outbox outbox;

    OutboxController(Outbox outbox) {
        this.outbox = outbox;
    }

    /// States may be written in lower case, as addresses are.
    @InitBinder
    void readStates(WebDataBinder binder) {
        binder.registerCustomEditor(
                OutboxState.class,
                new PropertyEditorSupport() {
                    @Override
                    public void setAsText(String text) {
                        setValue(OutboxState.valueOf(text.toUpperCase(Locale.ROOT)));
                    }
                });
    }

    @GetMapping
    Page<OutboxRow> outbox(
            Actor actor,
            @RequestParam(required = false) @Nullable OutboxState state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size,
            Locale locale) {
        return outbox.list(actor, state, after, Math.clamp(size, 1, 200), locale);
    }

    @PostMapping("/{id}/retry")
    ResponseEntity<Void> retryMail(Actor actor, @PathVariable OutboxId id) {
        outbox.retry(actor, id);
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> discardMail(Actor actor, @PathVariable OutboxId id) {
        outbox.discard(actor, id);
        return ResponseEntity.noContent().build();
    }
}
