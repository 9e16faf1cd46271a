package io.anxin.conversation.thread;

/// Who wrote a message.
public enum AuthorKind {
    STAFF,
    CUSTOMER,
    /// This program.
    SYSTEM,
    /// A program of others: an automatic answer, a mail server.
    MACHINE
}
