package io.anxin.ticket.automation.run;

import io.anxin.ticket.happening.Occasion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What woke a rule.
///
/// @param asked what conditions can ask of it, by field
/// @param chain the rules that led to it
/// @param settled what people have set since, by the names that conditions use
/// @param answered whether a person has answered the customer since
record Wake(
        Occasion occasion,
        Map<String, @Nullable Object> asked,
        List<UUID> chain,
        Set<String> settled,
        boolean answered) {

    /// Time alone.
    static Wake byTime() {
        return new Wake(Occasion.TIME_PASSED, Map.of(), List.of(), Set.of(), false);
    }
}
