package io.anxin.ticket.query;

import java.util.List;

/// What is looked for, as it was typed.
public sealed interface Expression {

    /// @param text as typed
    /// @param phrase typed in quotes, so found only as it stands
    /// @param beginning typed with a star, so longer words are found too
    record Word(String text, boolean phrase, boolean beginning) implements Expression {}

    /// @param name as typed, for messages
    /// @param values at least one, of which one is to hold
    record Field(SearchField field, String name, List<String> values) implements Expression {
        public Field {
            values = List.copyOf(values);
        }
    }

    record Every(List<Expression> parts) implements Expression {
        public Every {
            parts = List.copyOf(parts);
        }
    }

    record Either(List<Expression> parts) implements Expression {
        public Either {
            parts = List.copyOf(parts);
        }
    }

    record Not(Expression part) implements Expression {}
}
