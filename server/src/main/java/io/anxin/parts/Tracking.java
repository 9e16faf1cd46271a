package io.anxin.parts;

/// Whether the pieces of a part are told apart.
public enum Tracking {
    NONE,
    SERIAL
}
