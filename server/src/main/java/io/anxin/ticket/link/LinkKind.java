package io.anxin.ticket.link;

/// What a ticket is to the one it is linked with.
public enum LinkKind {
    /// Worth reading together; has no direction.
    RELATED,
    CAUSED_BY,
    DUPLICATE_OF,
    /// A part of the matter with a life of its own.
    CHILD_OF,
    /// One of many customers whom one incident hits.
    AFFECTED_BY;

    boolean hasDirection() {
        return this != RELATED;
    }
}
