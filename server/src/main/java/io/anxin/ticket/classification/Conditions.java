package io.anxin.ticket.classification;

import java.util.List;

/// The conditions of one rule, kept whole as JSON.
record Conditions(List<Condition> items) {

    Conditions {
        items = List.copyOf(items);
    }
}
