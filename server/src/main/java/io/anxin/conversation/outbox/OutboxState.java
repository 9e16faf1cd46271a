package io.anxin.conversation.outbox;

/// How far a mail that goes out has come.
public enum OutboxState {
    /// Waits for its turn or its next try.
    QUEUED,
    /// A node is handing it to the mail server now.
    SENDING,
    /// The mail server took it.
    SENT,
    /// The mail server refused it for good, or every try failed.
    FAILED,
    /// No mail server is configured that could take it.
    HELD,
    /// The program died while the mail server was taking it, so nobody knows; a person decides.
    UNCERTAIN,
    /// A person decided that it shall not go out.
    DISCARDED
}
