package io.anxin.database;

import java.time.Instant;
import java.util.Optional;

/// Something that must stay as it is, such as what a legal hold protects: no history is removed of
/// the months since. A module contributes a bean of it.
public interface HeldSince {

    /// Since when everything must stay; empty when nothing is held.
    Optional<Instant> since();
}
