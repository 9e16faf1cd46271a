package io.anxin.ticket.trait;

/// How bad the trouble itself is.
public enum Severity {
    /// Nothing works, people or data are in danger.
    CRITICAL,
    /// A main function fails without a way around it.
    HIGH,
    /// Something does not work as it should.
    NORMAL,
    /// A question or a blemish.
    LOW
}
