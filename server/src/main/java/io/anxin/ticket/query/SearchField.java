package io.anxin.ticket.query;

/// What a search can ask of a ticket besides its words, as in `state:open`. Their names in each
/// language stand in the texts under `search.field.<NAME>`.
public enum SearchField {
    TAG,
    CUSTOMER,
    TEAM,
    ASSIGNEE,
    STATE,
    KIND,
    PRIORITY,
    /// Opened before a day.
    BEFORE,
    /// Opened on a day or later.
    AFTER,
    NUMBER,
    /// What the ticket has: a file.
    HAS
}
