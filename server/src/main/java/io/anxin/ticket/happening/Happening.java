package io.anxin.ticket.happening;

import io.anxin.access.Actor;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One change of one ticket.
///
/// @param version the ticket's after the change
/// @param was what changed, by the names that conditions use, as it was before
/// @param chain the rules that led to it
public record Happening(
        long id,
        long ticket,
        long version,
        Instant at,
        Set<Occasion> occasions,
        Map<String, @Nullable Object> was,
        Actor.Kind by,
        List<UUID> chain) {

    public Happening {
        occasions = Set.copyOf(occasions);
        was = Collections.unmodifiableMap(new LinkedHashMap<>(was));
        chain = List.copyOf(chain);
    }

    /// What conditions can ask of the change itself.
    public Map<String, @Nullable Object> asked() {
        Map<String, @Nullable Object> asked = new LinkedHashMap<>();
        asked.put("changed", changedNames());
        asked.put("by", by.name());
        was.forEach((name, value) -> asked.put("was." + name, value));
        return asked;
    }

    private Set<String> changedNames() {
        return was.keySet().stream()
                .map(name -> name.startsWith("fields.") ? "fields" : name)
                .collect(java.util.stream.Collectors.toSet());
    }
}
