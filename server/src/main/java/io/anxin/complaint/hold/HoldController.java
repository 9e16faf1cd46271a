package io.anxin.complaint.hold;

import io.anxin.access.Actor;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Legal holds.
@RestController
@RequestMapping("/api/v1/complaints/{id}")
class HoldController {

    record SayWhyHeld(@NotBlank @Size(max = 2_000) String reason) {}

    private final Holds holds;

    HoldController(Holds holds) {
        this.holds = holds;
    }

    @PutMapping("/hold")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setLegalHold(Actor actor, @PathVariable UUID id, @Valid @RequestBody SayWhyHeld request) {
        holds.set(actor, id, request.reason());
    }

    @PutMapping("/hold-lifting")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void liftLegalHold(Actor actor, @PathVariable UUID id, @Valid @RequestBody SayWhyHeld request) {
        holds.lift(actor, id, request.reason());
    }
}
