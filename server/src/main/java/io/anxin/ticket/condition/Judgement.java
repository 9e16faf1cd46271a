package io.anxin.ticket.condition;

import java.util.List;

/// Whether a condition holds, and what each of its tests found.
public record Judgement(boolean holds, List<Finding> findings) {

    public Judgement {
        findings = List.copyOf(findings);
    }
}
