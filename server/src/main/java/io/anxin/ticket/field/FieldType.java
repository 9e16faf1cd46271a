package io.anxin.ticket.field;

/// What a custom field holds.
public enum FieldType {
    TEXT,
    /// A decimal number, in the unit of the field if it names one.
    NUMBER,
    /// A day without time and zone.
    DATE,
    SINGLE_CHOICE,
    MULTI_CHOICE,
    BOOLEAN,
    /// The serial number of a machine or part: upper case, without blanks.
    SERIAL;

    boolean isChoice() {
        return this == SINGLE_CHOICE || this == MULTI_CHOICE;
    }

    boolean isText() {
        return this == TEXT || this == SERIAL;
    }
}
