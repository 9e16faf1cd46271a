package io.anxin.ticket.classification;

import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Severity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a rule says about a ticket it matches. A value that an earlier rule has set stays; tags add
/// up.
///
/// @param stop whether the rules after this one are left out
public record Actions(
        @Nullable Kind kind,
        @Nullable UUID category,
        @Nullable Severity severity,
        @Nullable Impact impact,
        @Nullable UUID team,
        @Size(max = 20) List<@NotBlank @Size(max = 50) String> tags,
        boolean stop) {

    public Actions {
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    /// Whether nothing would happen.
    boolean isEmpty() {
        return kind == null
                && category == null
                && severity == null
                && impact == null
                && team == null
                && tags.isEmpty()
                && !stop;
    }
}
