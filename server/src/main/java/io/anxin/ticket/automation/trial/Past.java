package io.anxin.ticket.automation.trial;

import io.anxin.ticket.happening.Happening;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts tickets back as they were, happening by happening, newest first. What a happening does not
/// tell of, such as times and counts, is as it is today.
final class Past {

    private static final Set<String> LIVE = Set.of("NEW", "OPEN", "WAITING");

    private final Map<Long, Map<String, @Nullable Object>> earlier = new HashMap<>();

    /// What conditions could ask just after that happened.
    Map<String, @Nullable Object> after(Happening happening) {
        Map<String, @Nullable Object> asked =
                new LinkedHashMap<>(earlier.getOrDefault(happening.ticket(), Map.of()));
        asked.putAll(happening.asked());
        return asked;
    }

    /// Goes back to before it happened.
    void undo(Happening happening) {
        Map<String, @Nullable Object> values =
                earlier.computeIfAbsent(happening.ticket(), _ -> new LinkedHashMap<>());
        values.putAll(happening.was());
        Object state = happening.was().get("state");
        if (state != null) {
            values.put("live", LIVE.contains(state.toString()));
        }
    }
}
