package io.anxin.ticket.field;

import io.anxin.shared.Bilingual;
import io.anxin.ticket.trait.Kind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a value must keep to.
///
/// @param requiredFor kinds of tickets that need a value when a person opens or edits them
/// @param unit of a number, such as `bar`
/// @param minimum smallest number, inclusive
/// @param maximum largest number, inclusive
/// @param pattern regular expression that a text or serial number matches as a whole
/// @param choices of a choice field, in their order
public record FieldRules(
        Set<Kind> requiredFor,
        @Nullable @Size(min = 1, max = 20) String unit,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        @Nullable @Size(min = 1, max = 200) String pattern,
        @Size(max = 200) List<@Valid Choice> choices) {

    /// @param key what tickets keep; never changes its meaning
    /// @param retired not offered any more, but valid where it stands
    public record Choice(
            @NotNull @Pattern(regexp = "[a-zA-Z0-9][a-zA-Z0-9_-]{0,39}") String key,
            @NotNull @Valid Bilingual name,
            boolean retired) {}

    public FieldRules {
        requiredFor = requiredFor == null ? Set.of() : Set.copyOf(requiredFor);
        choices = choices == null ? List.of() : List.copyOf(choices);
    }

    boolean offers(String key) {
        return choices.stream().anyMatch(choice -> choice.key().equals(key) && !choice.retired());
    }
}
