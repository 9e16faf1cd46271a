package io.anxin.collaboration.solution;

/// How feasible or how risky.
enum Level {
    HIGH,
    MEDIUM,
    LOW
}
