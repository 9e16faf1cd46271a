package io.anxin.ticket.happening;

import io.anxin.ticket.file.Ticket;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What people set on a ticket, by the names that conditions use, each as text or a set of texts:
/// what a happening compares, and what a trial puts back as it was.
public final class Facts {

    private static final Set<String> SEVERAL = Set.of("tags", "watchers");

    private Facts() {}

    public static Map<String, @Nullable Object> of(Ticket ticket) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("subject", ticket.concern().subject());
        facts.put("kind", ticket.sorting().kind().name());
        facts.put("category", text(ticket.sorting().category()));
        facts.put("severity", ticket.sorting().severity().name());
        facts.put("impact", ticket.sorting().impact().name());
        facts.put("priority", ticket.rank().priority().name());
        facts.put("tier", ticket.concern().tier().name());
        facts.put("team", text(ticket.team()));
        facts.put("assignee", text(ticket.assignee()));
        facts.put("tags", new LinkedHashSet<>(ticket.tags()));
        facts.put("watchers", texts(ticket.watchers()));
        facts.put("state", ticket.progress().state().name());
        ticket.fields().forEach((key, value) -> facts.put("fields." + key, custom(value)));
        return facts;
    }

    /// What differs, as it was; a custom field that had no value is null.
    static Map<String, @Nullable Object> changed(Ticket before, Ticket after) {
        Map<String, @Nullable Object> was = of(before);
        Map<String, @Nullable Object> is = of(after);
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        was.forEach(
                (name, value) -> {
                    if (!java.util.Objects.equals(value, is.get(name))) {
                        changed.put(name, value);
                    }
                });
        is.keySet().stream()
                .filter(name -> !was.containsKey(name))
                .forEach(name -> changed.put(name, null));
        return changed;
    }

    /// A value that was kept as JSON, in the form conditions compare.
    static @Nullable Object kept(String name, @Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return texts(several);
        }
        if (value == null && SEVERAL.contains(name)) {
            return Set.of();
        }
        return custom(value);
    }

    private static @Nullable Object custom(@Nullable Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros();
        }
        return value instanceof Collection<?> several ? texts(several) : value;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static Set<String> texts(Collection<?> values) {
        return values.stream()
                .map(Object::toString)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
