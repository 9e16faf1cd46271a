package io.anxin.complaint.strategy;

/// The six stages of a complaint, in their order.
public enum Stage {
    RECEIPT,
    FIRST_HANDLING,
    INVESTIGATION,
    SOLUTION,
    EXECUTION,
    /// The customer is asked whether it is well now; its end is the archive.
    FEEDBACK;

    public boolean isLast() {
        return this == FEEDBACK;
    }

    /// @throws IllegalStateException after the last one
    public Stage next() {
        return switch (this) {
            case RECEIPT -> FIRST_HANDLING;
            case FIRST_HANDLING -> INVESTIGATION;
            case INVESTIGATION -> SOLUTION;
            case SOLUTION -> EXECUTION;
            case EXECUTION -> FEEDBACK;
            case FEEDBACK -> throw new IllegalStateException("nothing comes after " + this);
        };
    }

    public boolean isBefore(Stage other) {
        return compareTo(other) < 0;
    }
}
