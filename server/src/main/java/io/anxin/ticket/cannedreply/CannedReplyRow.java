package io.anxin.ticket.cannedreply;

import io.anxin.shared.Bilingual;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A canned reply in the list of an agent.
///
/// @param uses how often it was inserted; the list is ordered by it
public record CannedReplyRow(
        UUID id,
        long version,
        String shortcut,
        @Nullable UUID team,
        Bilingual title,
        ReplyBody body,
        long uses,
        @Nullable Instant lastUsedAt) {}
