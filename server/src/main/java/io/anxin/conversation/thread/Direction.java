package io.anxin.conversation.thread;

/// Which way a message went.
public enum Direction {
    /// From the customer to us.
    IN,
    /// From us to the customer.
    OUT,
    /// Among ourselves; the customer never sees it.
    NOTE,
    /// Told by the program, such as a delivery that failed.
    SYSTEM
}
