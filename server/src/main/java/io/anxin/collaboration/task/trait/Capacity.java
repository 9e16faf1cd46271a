package io.anxin.collaboration.task.trait;

/// Whether what is asked for can be delivered.
public enum Capacity {
    FULL,
    PARTIAL,
    NONE
}
