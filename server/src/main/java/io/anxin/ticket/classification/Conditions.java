package io.anxin.ticket.classification;

import java.util.List;

/// The conditions of one rule, kept whole as JSON.
public record Conditions(List<Condition> items) {

    public Conditions {
        items = List.copyOf(items);
    }
}
