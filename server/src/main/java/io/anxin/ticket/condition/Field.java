package io.anxin.ticket.condition;

import io.anxin.ticket.file.Ticket;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Something of a ticket that can be asked for.
///
/// @param column SQL for its value on the row `t` of `ticket.ticket`
/// @param optional whether it may have no value
/// @param choices the words a [FieldKind#CHOICE] knows; empty when they are not checked
/// @param key of a custom field, by which its value stands in `t.fields`; null for a standard one
/// @param read its value: text for choices, references, texts and days, a set of texts for several
///   values, else number, instant or truth
record Field(
        String name,
        FieldKind kind,
        String column,
        boolean optional,
        Set<String> choices,
        @Nullable String key,
        Function<Ticket, @Nullable Object> read) {

    Field {
        choices = Set.copyOf(choices);
    }

    static Field of(
            String name,
            FieldKind kind,
            String column,
            boolean optional,
            Function<Ticket, @Nullable Object> read) {
        return new Field(name, kind, column, optional, Set.of(), null, read);
    }

    static <E extends Enum<E>> Field choice(
            String name,
            String column,
            Class<E> words,
            boolean optional,
            Function<Ticket, @Nullable E> read) {
        return new Field(
                name,
                FieldKind.CHOICE,
                column,
                optional,
                names(words),
                null,
                ticket -> {
                    E value = read.apply(ticket);
                    return value == null ? null : value.name();
                });
    }

    List<Operator> operators() {
        return kind.operators(optional);
    }

    private static <E extends Enum<E>> Set<String> names(Class<E> words) {
        return java.util.Arrays.stream(words.getEnumConstants())
                .map(Enum::name)
                .collect(java.util.stream.Collectors.toSet());
    }
}
