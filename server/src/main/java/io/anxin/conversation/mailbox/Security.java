package io.anxin.conversation.mailbox;

/// How the connection to a mail server is protected.
public enum Security {
    /// Not at all: for servers on the same machine only.
    NONE,
    /// Plain at first, then TLS; refused when the server does not offer it.
    STARTTLS,
    /// TLS from the first byte.
    TLS
}
