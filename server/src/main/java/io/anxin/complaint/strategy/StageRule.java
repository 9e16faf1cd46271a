package io.anxin.complaint.strategy;

import io.anxin.ticket.trait.Severity;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Set;

/// What a stage asks for.
///
/// @param hours of the working time of the team that has the ticket
public record StageRule(
        @NotNull Stage stage,
        @Min(1) @Max(2_000) int hours,
        @NotNull Set<@NotNull EvidenceKind> evidence) {

    public StageRule {
        evidence = Set.copyOf(evidence);
    }

    /// The same with the time that is left for a complaint of that severity.
    StageRule shortened(Severity severity, int criticalPercent, int highPercent) {
        int percent =
                switch (severity) {
                    case CRITICAL -> criticalPercent;
                    case HIGH -> highPercent;
                    case NORMAL, LOW -> 100;
                };
        return new StageRule(stage, Math.max(1, Math.ceilDiv(hours * percent, 100)), evidence);
    }
}
