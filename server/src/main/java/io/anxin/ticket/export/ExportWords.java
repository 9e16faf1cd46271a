package io.anxin.ticket.export;

import io.anxin.ticket.field.CustomField;
import io.anxin.ticket.field.FieldRules.Choice;
import io.anxin.ticket.field.FieldType;
import io.anxin.ticket.name.NamedCategory;
import io.anxin.ticket.name.NamedTeam;
import io.anxin.ticket.name.TraitNames;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/// What stands in the cells of a table, in the reader's language.
record ExportWords(MessageSource messages, TraitNames traits, Locale locale) {

    String title(String column) {
        return say("ticket.export." + column);
    }

    String of(Enum<?> trait) {
        return traits.of(trait, locale);
    }

    String of(boolean truth) {
        return say(truth ? "ticket.export.yes" : "ticket.export.no");
    }

    @Nullable String of(@Nullable NamedTeam team) {
        return team == null ? null : chosen(team.nameZh(), team.nameEn());
    }

    @Nullable String of(@Nullable NamedCategory category) {
        return category == null ? null : chosen(category.nameZh(), category.nameEn());
    }

    String name(CustomField field) {
        return chosen(field.name().zh(), field.name().en());
    }

    /// The value of a custom field as people read it.
    @Nullable String of(CustomField field, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean truth -> of((boolean) truth);
            case Collection<?> several ->
                    several.stream()
                            .map(each -> choice(field, each.toString()))
                            .collect(Collectors.joining(", "));
            default ->
                    field.type() == FieldType.SINGLE_CHOICE
                            ? choice(field, value.toString())
                            : value.toString();
        };
    }

    private String choice(CustomField field, String key) {
        Optional<Choice> found =
                field.rules().choices().stream().filter(each -> each.key().equals(key)).findFirst();
        return found.map(each -> chosen(each.name().zh(), each.name().en())).orElse(key);
    }

    private String chosen(String zh, String en) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }

    private String say(String key) {
        return String.valueOf(messages.getMessage(key, null, key, locale));
    }
}
