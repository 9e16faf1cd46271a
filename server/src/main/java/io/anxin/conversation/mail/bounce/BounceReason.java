package io.anxin.conversation.mail.bounce;

/// Why a mail was not delivered.
public enum BounceReason {
    USER_UNKNOWN,
    MAILBOX_FULL,
    MAILBOX_DISABLED,
    HOST_UNKNOWN,
    BLOCKED,
    TOO_LARGE,
    POLICY,
    CONTENT,
    DELAYED,
    SYSTEM,
    UNKNOWN
}
