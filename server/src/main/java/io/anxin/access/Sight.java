package io.anxin.access;

import io.anxin.shared.Page;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Which of many things a reader may see, asked of the modules that own them. What is told of a
/// thing in another place (audit log, notices, ledger, outbox) is told to nobody who may not see
/// the thing itself.
@Component
public class Sight {

    /// The rule of one kind of thing; the module that owns the kind has it.
    public interface Guard {

        /// As the audit log calls it, such as `ticket`.
        String kind();

        /// Those of the ids that the reader may see.
        Set<String> visible(Actor reader, Collection<String> ids);
    }

    /// A thing that something is told of.
    public record Thing(String kind, String id) {

        /// Written as in a notice: `ticket/100001`.
        public static Thing of(String path) {
            int slash = path.indexOf('/');
            return slash < 0
                    ? new Thing(path, "")
                    : new Thing(path.substring(0, slash), path.substring(slash + 1));
        }
    }

    /// A reader who may see none of so many pages turns them by hand.
    private static final int MOST_PAGES = 20;

    private final ObjectProvider<Guard> guards;

    Sight(ObjectProvider<Guard> guards) {
        this.guards = guards;
    }

    public boolean sees(Actor reader, Thing thing) {
        return !keep(reader, List.of(thing), row -> row).isEmpty();
    }

    /// Those of the rows that tell of nothing the reader may not see, in their order.
    ///
    /// @param about the thing a row tells of; null when of none
    public <T> List<T> keep(Actor reader, List<T> rows, Function<T, @Nullable Thing> about) {
        Map<String, Set<String>> asked = new HashMap<>();
        for (T row : rows) {
            Thing thing = about.apply(row);
            if (thing != null) {
                asked.computeIfAbsent(thing.kind(), _ -> new HashSet<>()).add(thing.id());
            }
        }
        Map<String, Set<String>> seen = new HashMap<>();
        guards.stream()
                .filter(guard -> asked.containsKey(guard.kind()))
                .forEach(
                        guard ->
                                seen.put(
                                        guard.kind(),
                                        guard.visible(
                                                reader,
                                                asked.getOrDefault(guard.kind(), Set.of()))));
        return rows.stream().filter(row -> isSeen(about.apply(row), seen)).toList();
    }

    /// A page cut to what the reader may see. It may be shorter than asked for; when nothing of it
    /// is left the next one is read.
    public <T> Page<T> page(
            Actor reader,
            @Nullable String after,
            Function<@Nullable String, Page<T>> read,
            Function<T, @Nullable Thing> about) {
        Page<T> page = read.apply(after);
        List<T> kept = keep(reader, page.items(), about);
        for (int i = 0; i < MOST_PAGES && kept.isEmpty() && page.next() != null; i++) {
            page = read.apply(page.next());
            kept = keep(reader, page.items(), about);
        }
        return new Page<>(kept, page.next());
    }

    private static boolean isSeen(@Nullable Thing thing, Map<String, Set<String>> seen) {
        if (thing == null) {
            return true;
        }
        Set<String> ids = seen.get(thing.kind());
        return ids == null || ids.contains(thing.id());
    }
}
