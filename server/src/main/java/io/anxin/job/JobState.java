package io.anxin.job;

/// How a job stands.
public enum JobState {
    /// Not begun, or put back to be gone on with.
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    boolean isOver() {
        return switch (this) {
            case WAITING, RUNNING -> false;
            case DONE, FAILED, CANCELLED -> true;
        };
    }
}
