package io.anxin.ticket.classification;

/// How bad it is for whoever has the trouble.
public enum Severity {
    /// Danger, a standstill, loss of data or goods.
    CRITICAL,
    /// The main use is lost or much reduced.
    HIGH,
    /// A fault or question with a way around it.
    NORMAL,
    /// A wish, a matter of looks.
    LOW
}
