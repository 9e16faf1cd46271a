package io.anxin.ticket.trait;

/// How far the trouble reaches at the customer's.
public enum Impact {
    /// A whole site, plant or production line stands.
    SITE,
    /// Several people or machines are held up.
    TEAM,
    /// One person or one machine.
    PERSON
}
