package io.anxin.ticket.queue;

/// The standing views of the desk.
public enum QueueView {
    /// Live tickets assigned to the reader.
    MINE,
    /// Live tickets that nobody works on.
    UNASSIGNED,
    /// Live tickets that the reader's teams lead or take part in.
    TEAM,
    /// Live tickets for which a promise was missed.
    OVERDUE,
    /// Tickets that are resolved or closed.
    CLOSED,
    /// Every live ticket.
    ALL_OPEN,
    /// Tickets the reader watches, live or not.
    WATCHING,
    /// Tickets in whose notes the reader was called by name.
    MENTIONED,
    /// Everything.
    ALL;

    /// Whether only live tickets can be in it, so that the indexes of live tickets serve it.
    boolean isLive() {
        return extent() == Extent.LIVE;
    }

    /// Among which tickets those of a view are to be looked for.
    enum Extent {
        /// Live ones.
        LIVE,
        /// Those that have to do with the reader in person.
        OWN,
        ALL
    }

    Extent extent() {
        return switch (this) {
            case MINE, UNASSIGNED, TEAM, OVERDUE, ALL_OPEN -> Extent.LIVE;
            case WATCHING, MENTIONED -> Extent.OWN;
            case CLOSED, ALL -> Extent.ALL;
        };
    }
}
