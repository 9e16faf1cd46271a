package io.anxin.ticket.condition;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/// What one test found.
///
/// @param values what was asked for
/// @param found what stands in the ticket; of words those that were found
@Schema(name = "ConditionFinding")
public record Finding(
        String field, Operator operator, List<String> values, List<String> found, boolean holds) {

    public Finding {
        values = List.copyOf(values);
        found = List.copyOf(found);
    }
}
