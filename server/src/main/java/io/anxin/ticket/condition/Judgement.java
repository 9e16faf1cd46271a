package io.anxin.ticket.condition;

import java.util.List;

/// Whether a condition holds, and what each of its tests found.
public record Judgement(boolean holds, List<Finding> findings) {

    /// What was not asked at all does not hold.
    public static final Judgement NOT = new Judgement(false, List.of());

    public Judgement {
        findings = List.copyOf(findings);
    }
}
