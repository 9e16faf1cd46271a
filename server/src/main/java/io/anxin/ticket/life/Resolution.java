package io.anxin.ticket.life;

import io.anxin.access.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The desk holds the concern for solved.
///
/// @param code one of the resolution codes that administrators keep
public record Resolution(String code, @Nullable String note, @Nullable AccountId by, Instant at) {}
