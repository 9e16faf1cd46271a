package io.anxin.ticket.condition;

import io.swagger.v3.oas.annotations.media.Schema;

/// What a test asks of a field. A field without a value answers only [#EMPTY], [#IS_NOT] and
/// [#CONTAINS_NOT] with yes.
@Schema(name = "ConditionOperator")
public enum Operator {
    /// One of the values; of a field with several values: at least one of them.
    IS,
    /// None of the values.
    IS_NOT,
    /// Every one of the values.
    ALL_OF,
    EMPTY,
    PRESENT,
    /// At least one of the words, anywhere, without regard to case and width.
    CONTAINS,
    /// None of the words.
    CONTAINS_NOT,
    AT_LEAST,
    AT_MOST,
    /// On that day or later.
    SINCE,
    /// On that day or earlier.
    UNTIL,
    /// At least that long ago.
    LONGER_THAN,
    /// Less than that long ago.
    WITHIN,
    /// At least that much working time ago, by the calendar of the ticket's team.
    LONGER_THAN_WORKING,
    /// Less than that much working time ago.
    WITHIN_WORKING,
    /// Within that time from now; what is past counts too.
    DUE_WITHIN;

    /// Whether the value is a length of time such as `PT8H`.
    boolean takesDuration() {
        return switch (this) {
            case LONGER_THAN, WITHIN, LONGER_THAN_WORKING, WITHIN_WORKING, DUE_WITHIN -> true;
            default -> false;
        };
    }

    boolean takesNothing() {
        return this == EMPTY || this == PRESENT;
    }

    boolean takesOne() {
        return takesDuration()
                || this == AT_LEAST
                || this == AT_MOST
                || this == SINCE
                || this == UNTIL;
    }
}
