package io.anxin.ticket.resolutioncode;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/resolution-codes")
class ResolutionCodeController {

    private final ResolutionCodes codes;

    ResolutionCodeController(ResolutionCodes codes) {
        this.codes = codes;
    }

    @GetMapping
    List<ResolutionCode> listResolutionCodes(Actor actor) {
        actor.require(Permission.READ_TICKETS);
        return codes.list();
    }

    @PostMapping
    ResponseEntity<ResolutionCode> defineResolutionCode(
            Actor actor, @Valid @RequestBody DefineResolutionCode request) {
        ResolutionCode code = codes.define(actor, request);
        return ResponseEntity.created(URI.create("/api/v1/resolution-codes/" + code.id()))
                .body(code);
    }

    @PutMapping("/{id}")
    ResolutionCode reviseResolutionCode(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody DefineResolutionCode request) {
        return codes.revise(actor, id, request);
    }
}
