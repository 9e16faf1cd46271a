package io.anxin.notification.webhook;

/// Why there was no success.
enum Fault {
    /// The name cannot be resolved.
    UNKNOWN_HOST,
    /// The address is not public, and the operator has not allowed it.
    FORBIDDEN_ADDRESS,
    /// Nobody listens there.
    NO_CONNECTION,
    /// The certificate is not valid for the name.
    NOT_SECURE,
    TIME_OUT,
    /// What came back is no complete answer of HTTP.
    BROKEN_ANSWER,
    /// It was answered, but not with 2xx.
    REFUSED
}
