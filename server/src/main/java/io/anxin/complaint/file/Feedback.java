package io.anxin.complaint.file;

/// What the customer says at the end.
public enum Feedback {
    CONTENT,
    NOT_CONTENT,
    /// Asked, and no answer came.
    NO_ANSWER
}
