package io.anxin.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// For how long a history stays in its table.
///
/// @param months whole months after the one a row is of, null for ever
/// @param hold null when it is not held
record Retention(String name, long version, @Nullable Integer months, @Nullable Hold hold) {

    /// Nothing of it is removed, whatever its age.
    ///
    /// @param by null when the account is not known
    record Hold(String reason, @Nullable UUID by, Instant at) {}

    Retention kept(@Nullable Integer wanted) {
        return new Retention(name, version, wanted, hold);
    }

    Retention held(@Nullable Hold wanted) {
        return new Retention(name, version, months, wanted);
    }
}
