package io.anxin.parts.policy;

import java.io.Serial;

/// A line of `bin/anxin parts policy` that cannot be answered, and why.
final class BadParameter extends IllegalArgumentException {

    @Serial private static final long serialVersionUID = 1;

    BadParameter(String message) {
        super(message);
    }
}
