package io.anxin.collaboration.jointcase;

/// What a person is in the group.
public enum Post {
    LEAD,
    MEMBER,
    /// Reads along and writes nothing.
    OBSERVER
}
