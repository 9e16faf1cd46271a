package io.anxin.customer.merging;

import io.anxin.customer.CustomerId;
import java.time.Instant;
import java.util.UUID;

/// A merge was taken back.
///
/// @param by name of who did it
public record CustomersParted(
        UUID merge, CustomerId source, CustomerId target, String by, Instant at) {}
