package io.anxin.parts.planning;

import io.anxin.access.Actor;
import io.anxin.parts.PartId;
import io.anxin.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/parts")
class PlanningController {

    record AcceptProposal(@NotNull @Digits(integer = 9, fraction = 3) BigDecimal quantity) {}

    record RejectProposal(@NotBlank @Size(max = 500) String note) {}

    private final Planning planning;
    private final Proposals proposals;

    PlanningController(Planning planning, Proposals proposals) {
        this.planning = planning;
        this.proposals = proposals;
    }

    @GetMapping("/{id}/plan")
    PartPlan plan(Actor actor, @PathVariable UUID id) {
        return planning.plan(actor, new PartId(id));
    }

    /// Parts by value and criticality.
    @GetMapping("/matrix")
    List<Planning.Cell> matrix(Actor actor) {
        return planning.matrix(actor);
    }

    /// Forecasts every part and renews the open proposals of the month.
    @PostMapping("/planning-runs")
    Planning.Run run(Actor actor) {
        return planning.run(actor);
    }

    /// Those that wait for a decision, the dearest first.
    @GetMapping("/proposals")
    Page<Proposal> proposals(
            Actor actor,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        return proposals.open(actor, after, size);
    }

    @PutMapping("/proposals/{id}/acceptance")
    Proposal accept(Actor actor, @PathVariable UUID id, @Valid @RequestBody AcceptProposal body) {
        return proposals.accept(actor, id, body.quantity());
    }

    @PutMapping("/proposals/{id}/rejection")
    Proposal reject(Actor actor, @PathVariable UUID id, @Valid @RequestBody RejectProposal body) {
        return proposals.reject(actor, id, body.note());
    }
}
