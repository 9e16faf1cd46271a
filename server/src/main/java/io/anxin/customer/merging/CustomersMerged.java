package io.anxin.customer.merging;

import io.anxin.customer.CustomerId;
import java.time.Instant;
import java.util.UUID;

/// A customer was merged into another one.
///
/// @param by name of who did it
public record CustomersMerged(
        UUID merge, CustomerId source, CustomerId target, String by, Instant at) {}
