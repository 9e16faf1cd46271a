package io.anxin.ticket.classification;

/// How many are hit by it.
public enum Impact {
    /// A production line or a whole site stands still.
    LINE_DOWN,
    /// Several machines or people.
    MANY,
    /// One machine or person.
    ONE
}
