package io.anxin.ticket.search;

/// Which text of a ticket it is.
public enum TextKind {
    /// Subject and opening words, as they were.
    OPENING,
    /// What customer or staff wrote.
    MESSAGE,
    /// What colleagues wrote among themselves.
    NOTE,
    /// Name, company and addresses of the customer.
    CUSTOMER,
    /// Values of the custom fields.
    FIELDS,
    /// Name and text of a file.
    ATTACHMENT;

    int longest() {
        return this == ATTACHMENT ? 100_000 : 20_000;
    }

    int mostTerms() {
        return this == ATTACHMENT ? 8_000 : 4_000;
    }
}
