package io.anxin.ticket.sla;

import io.anxin.access.Actor;
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
@RequestMapping("/api/v1/sla-policies")
class SlaPolicyController {

    private final SlaPolicyBook policies;

    SlaPolicyController(SlaPolicyBook policies) {
        this.policies = policies;
    }

    @GetMapping
    List<SlaPolicy> listSlaPolicies(Actor actor) {
        return policies.list(actor);
    }

    @PostMapping
    ResponseEntity<SlaPolicy> defineSlaPolicy(
            Actor actor, @Valid @RequestBody DefineSlaPolicy request) {
        SlaPolicy policy = policies.define(actor, request);
        return ResponseEntity.created(URI.create("/api/v1/sla-policies/" + policy.id()))
                .body(policy);
    }

    @PutMapping("/{id}")
    SlaPolicy reviseSlaPolicy(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody DefineSlaPolicy request) {
        return policies.revise(actor, id, request);
    }
}
