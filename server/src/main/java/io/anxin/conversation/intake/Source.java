package io.anxin.conversation.intake;

/// The door by which something arrived.
public enum Source {
    IMAP,
    SMTP,
    HTTP,
    PIPE
}
