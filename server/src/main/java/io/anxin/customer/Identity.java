package io.anxin.customer;

import java.time.Instant;

/// One address by which a customer is recognised.
///
/// @param value the normal form, unique per kind
/// @param written as it was written when it was added
public record Identity(IdentityKind kind, String value, String written, Instant addedAt) {}
