package io.anxin.notification;

import io.anxin.access.Actor;
import io.anxin.shared.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What whoever is signed in is told.
@RestController
@RequestMapping("/api/v1/notices")
class NoticeController {

    /// @param unread counted to 100
    record UnreadNotices(int unread) {}

    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping
    Page<Notice> listNotices(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "30") @Min(1) @Max(100) int size) {
        return notices.of(actor, unread, after, size);
    }

    @GetMapping("/unread")
    UnreadNotices countUnreadNotices(Actor actor) {
        return new UnreadNotices(notices.unread(actor));
    }

    @PutMapping("/reading")
    ResponseEntity<Void> readAllNotices(Actor actor) {
        notices.read(actor, null);
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/{id}/reading")
    ResponseEntity<Void> readNotice(Actor actor, @PathVariable @Min(1) long id) {
        notices.read(actor, id);
        return ResponseEntity.noContent().build();
    }
}
