package io.anxin.notification.webhook;

/// How far a delivery has come.
enum DeliveryState {
    /// Waits for its turn or its next try.
    QUEUED,
    /// Kept back, because the webhook is disabled.
    HELD,
    DELIVERED,
    /// Every try failed.
    FAILED
}
