package io.anxin.ticket.query;

import java.util.List;

/// A piece of what was typed.
sealed interface Token {

    /// The place of its first character, from 1.
    int at();

    record Open(int at) implements Token {}

    record Close(int at) implements Token {}

    record And(int at) implements Token {}

    record Or(int at) implements Token {}

    record Negation(int at) implements Token {}

    record Text(int at, String text, boolean phrase) implements Token {}

    record Asked(int at, SearchField field, String name, List<String> values) implements Token {}
}
