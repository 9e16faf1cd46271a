package io.anxin.conversation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An answer to the customer.
///
/// @param text HTML or plain text, as `format` says; without greeting and signature, which the
///   team's wording adds
/// @param to null: the customer, and whoever wrote last
/// @param cc null: whoever was in copy of the last message
/// @param attachments ids answered by `POST /api/v1/uploads`
/// @param lastSeenMessage ordinal of the last message the writer saw, 0 when there was none
/// @param sendAnyway although the thread moved on
/// @param plainly true: neither greeting nor signature is added
/// @param waiting true: the clock pauses until the customer answers
/// @param resolution how the answer resolves the ticket, in the same transaction; null: it does not
/// @param id chosen by the writer, a random UUID: whoever hears no answer sends the same request
///   again and nothing is said twice
public record WriteReply(
        @Size(min = 1, max = 500_000) String text,
        Format format,
        @Nullable @Size(max = 50) List<@Email @Size(max = 254) String> to,
        @Nullable @Size(max = 50) List<@Email @Size(max = 254) String> cc,
        @Nullable @Size(max = 20) List<UUID> attachments,
        @PositiveOrZero int lastSeenMessage,
        @Nullable Boolean sendAnyway,
        @Nullable Boolean plainly,
        @Nullable Boolean waiting,
        @Nullable @Valid Resolve resolution,
        @Nullable UUID id) {

    /// @param note for colleagues
    public record Resolve(
            @NotBlank @Size(max = 40) String code, @Nullable @Size(max = 5_000) String note) {}

    public enum Format {
        HTML,
        TEXT
    }
}
