package io.anxin.ticket.condition;

import io.anxin.access.Actor;
import io.anxin.ticket.category.Categories;
import io.anxin.ticket.category.Category;
import io.anxin.ticket.category.CategoryId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the values of a test stand for: the reader for `@me`, the reader's teams for `@mine`, a
/// category with all below it.
@Component
class Values {

    static final String ME = "@me";
    static final String MINE = "@mine";

    private final Categories categories;

    Values(Categories categories) {
        this.categories = categories;
    }

    List<String> bind(Field field, List<String> wanted, Asked asked) {
        if (field.kind() != FieldKind.REFERENCE && field.kind() != FieldKind.PEOPLE) {
            return wanted;
        }
        Set<String> bound = new LinkedHashSet<>();
        for (String value : wanted) {
            bound.addAll(stoodFor(value, asked.reader()));
        }
        return List.copyOf(field.name().endsWith("category") ? withBelow(bound) : bound);
    }

    private static List<String> stoodFor(String value, @Nullable Actor reader) {
        return switch (value) {
            case ME ->
                    reader == null || reader.id() == null
                            ? List.of()
                            : List.of(reader.id().toString());
            case MINE ->
                    reader == null
                            ? List.of()
                            : reader.teams().stream().map(UUID::toString).sorted().toList();
            default -> List.of(value);
        };
    }

    private Set<String> withBelow(Set<String> named) {
        Set<String> all = new LinkedHashSet<>(named);
        List<Category> known = new ArrayList<>(categories.list());
        boolean grown = true;
        while (grown) {
            grown =
                    known.removeIf(
                            category ->
                                    isBelow(category.parent(), all)
                                            && all.add(category.id().toString()));
        }
        return all;
    }

    private static boolean isBelow(@Nullable CategoryId parent, Set<String> all) {
        return parent != null && all.contains(parent.toString());
    }
}
