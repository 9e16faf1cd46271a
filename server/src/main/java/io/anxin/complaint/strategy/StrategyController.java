package io.anxin.complaint.strategy;

import io.anxin.access.Actor;
import io.anxin.access.Role;
import io.anxin.shared.Bilingual;
import io.anxin.shared.Ids;
import io.anxin.ticket.trait.Severity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Classes of complaints with their strategies, and causes.
@RestController
@RequestMapping("/api/v1")
class StrategyController {

    /// @param version the one the change was made on, 0 for a new one
    /// @param decider the post that decides on the solution; none: whoever works on the complaint
    record DefineComplaintClass(
            @PositiveOrZero long version,
            @Min(0) @Max(10_000) int position,
            @Valid @NotNull Bilingual name,
            @NotNull Severity severity,
            @NotNull @Size(max = 5_000) String stepsZh,
            @NotNull @Size(max = 5_000) String stepsEn,
            @Nullable Role decider,
            @Min(5) @Max(100) int criticalPercent,
            @Min(5) @Max(100) int highPercent,
            @NotNull @Size(max = 6) List<@Valid @NotNull StageRule> stages,
            boolean retired) {

        ComplaintClass as(UUID id) {
            return new ComplaintClass(
                    id,
                    version,
                    position,
                    name,
                    severity,
                    new ComplaintClass.ComplaintSteps(stepsZh.strip(), stepsEn.strip()),
                    decider,
                    criticalPercent,
                    highPercent,
                    stages,
                    retired);
        }
    }

    record DefineComplaintCause(
            @PositiveOrZero long version, @Valid @NotNull Bilingual name, boolean retired) {}

    private final Strategies strategies;

    StrategyController(Strategies strategies) {
        this.strategies = strategies;
    }

    @GetMapping("/complaint-classes")
    List<ComplaintClass> listComplaintClasses() {
        return strategies.classes();
    }

    @PostMapping("/complaint-classes")
    @ResponseStatus(HttpStatus.CREATED)
    ComplaintClass defineComplaintClass(
            Actor actor, @Valid @RequestBody DefineComplaintClass request) {
        return strategies.define(actor, request.as(Ids.next()));
    }

    @PutMapping("/complaint-classes/{id}")
    ComplaintClass changeComplaintClass(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody DefineComplaintClass request) {
        return strategies.change(actor, request.as(id));
    }

    @GetMapping("/complaint-causes")
    List<ComplaintCause> listComplaintCauses() {
        return strategies.causes();
    }

    @PostMapping("/complaint-causes")
    @ResponseStatus(HttpStatus.CREATED)
    ComplaintCause defineComplaintCause(
            Actor actor, @Valid @RequestBody DefineComplaintCause request) {
        return strategies.define(actor, new ComplaintCause(Ids.next(), 1, request.name(), false));
    }

    @PutMapping("/complaint-causes/{id}")
    ComplaintCause changeComplaintCause(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody DefineComplaintCause request) {
        return strategies.change(
                actor,
                new ComplaintCause(id, request.version(), request.name(), request.retired()));
    }
}
