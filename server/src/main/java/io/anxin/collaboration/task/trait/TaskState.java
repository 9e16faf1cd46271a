package io.anxin.collaboration.task.trait;

/// The name of what has happened to a task.
public enum TaskState {
    OPEN,
    /// Somebody of the department has taken it on.
    TAKEN,
    /// The request has its answer; it is done when the customer's matter is.
    ANSWERED,
    DONE,
    DECLINED,
    CANCELLED;

    public boolean isOpen() {
        return this == OPEN || this == TAKEN || this == ANSWERED;
    }
}
