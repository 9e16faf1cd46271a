package io.anxin.conversation.draft;

import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a person is writing on a ticket, as far as it has come.
///
/// @param html as the composer holds it; cleaned when it is sent
public record SaveDraft(
        Draft.Kind kind,
        @Size(max = 500_000) String html,
        @Nullable @Size(max = 50) List<@Size(max = 254) String> to,
        @Nullable @Size(max = 50) List<@Size(max = 254) String> cc,
        @Nullable @Size(max = 20) List<UUID> attachments,
        @Nullable @Size(max = 50) List<UUID> mentions,
        @PositiveOrZero int lastSeenMessage) {}
