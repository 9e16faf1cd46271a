package io.anxin.conversation;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A note among the staff.
///
/// @param mentions accounts to be told; they become watchers of the ticket
/// @param attachments ids answered by `POST /api/v1/uploads`
public record WriteNote(
        @Size(min = 1, max = 100_000) String text,
        WriteReply.Format format,
        @Nullable @Size(max = 50) List<UUID> mentions,
        @Nullable @Size(max = 20) List<UUID> attachments) {}
