package io.anxin.collaboration.solution;

/// How feasible or how risky.
public enum Level {
    HIGH,
    MEDIUM,
    LOW
}
