package io.anxin.collaboration.jointcase;

/// What a person is in the group.
enum Post {
    LEAD,
    MEMBER,
    /// Reads along and writes nothing.
    OBSERVER
}
