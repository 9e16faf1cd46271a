package io.anxin.ticket.sla;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

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

    /// The editions of a policy, newest first: what was promised under an older one still counts.
    ///
    /// @param before what the edition changed, as it was; null for the first
    record Edition(
            Instant at,
            String by,
            String action,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    @GetMapping("/{id}/editions")
    Page<Edition> listSlaPolicyEditions(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        Page<Audit.Entry> page = policies.editions(actor, id, after, size);
        return new Page<>(
                page.items().stream()
                        .map(
                                e ->
                                        new Edition(
                                                e.at(),
                                                e.actorName(),
                                                e.action(),
                                                e.before(),
                                                e.after()))
                        .toList(),
                page.next());
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
