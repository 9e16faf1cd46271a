package io.anxin.imports;

import io.anxin.access.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A kind of thing that can be taken in row by row. A module contributes a bean of it.
public interface ImportTarget {

    /// Its name, such as `customers`; the screen words it by `import.target.<name>`.
    String name();

    /// @throws io.anxin.access.Forbidden when the actor may not take in such things
    void require(Actor actor);

    /// What a row can say, in the order of the screen.
    List<ImportField> fields();

    /// What the row bears in its old system, which makes it known again; empty when it bears
    /// nothing.
    Optional<String> key(Map<String, String> values);

    /// Checks a row and writes nothing.
    ///
    /// @param known what an earlier row of the same key became, null for none
    /// @throws io.anxin.shared.Problem that says what is wrong with it
    RowResult check(Actor actor, Map<String, String> values, @Nullable String known);

    /// Takes a row in, inside the caller's transaction.
    ///
    /// @param values by field, without empty ones
    /// @param known what an earlier row of the same key became, null for none
    /// @param changesKnown whether something known may be changed by what the row says
    /// @throws io.anxin.shared.Problem that says what is wrong with it
    RowResult take(
            Actor actor, Map<String, String> values, @Nullable String known, boolean changesKnown);

    /// Which of the fields are required, at the least one of each group.
    default List<List<String>> required() {
        return fields().stream()
                .filter(ImportField::required)
                .map(field -> List.of(field.key()))
                .toList();
    }
}
