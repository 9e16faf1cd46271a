package io.anxin.ticket.importing;

import io.anxin.access.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a matter ended.
///
/// @param at null when unknown
/// @param code one of ours, null for the usual one
/// @param by who solved it, null when unknown
public record PastResolution(
        @Nullable Instant at,
        @Nullable String code,
        @Nullable String note,
        @Nullable AccountId by) {}
