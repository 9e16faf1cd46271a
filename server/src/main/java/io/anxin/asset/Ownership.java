package io.anxin.asset;

import io.anxin.customer.CustomerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Whose an asset was.
///
/// @param until first day on which it was no longer, null while it is
public record Ownership(
        CustomerId customer, String customerName, LocalDate from, @Nullable LocalDate until) {}
