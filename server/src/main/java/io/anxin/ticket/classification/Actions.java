package io.anxin.ticket.classification;

import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Severity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a rule says about a ticket it matches. A value that an earlier rule has set stays; tags add
/// up.
///
/// @param named who alone may see the ticket; empty leaves it open to its team
/// @param stop whether the rules after this one are left out
public record Actions(
        @Nullable Kind kind,
        @Nullable UUID category,
        @Nullable Severity severity,
        @Nullable Impact impact,
        @Nullable UUID team,
        @Size(max = 20) List<@NotBlank @Size(max = 50) String> tags,
        @Nullable @Size(max = 50) List<@NotNull UUID> named,
        boolean stop) {

    public Actions {
        tags = tags == null ? List.of() : List.copyOf(tags);
        named = named == null ? List.of() : List.copyOf(named);
    }

    /// Of a ticket that stays open to its team.
    public Actions(
            @Nullable Kind kind,
            @Nullable UUID category,
            @Nullable Severity severity,
            @Nullable Impact impact,
            @Nullable UUID team,
            List<String> tags,
            boolean stop) {
        this(kind, category, severity, impact, team, tags, List.of(), stop);
    }

    List<UUID> people() {
        return named == null ? List.of() : named;
    }

    /// Whether nothing would happen.
    boolean isEmpty() {
        return kind == null
                && category == null
                && severity == null
                && impact == null
                && team == null
                && tags.isEmpty()
                && people().isEmpty()
                && !stop;
    }
}
