package io.anxin.ticket.checklist;

import io.anxin.shared.Bilingual;
import io.anxin.ticket.name.NamedPerson;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One checklist of one ticket, as it is shown.
///
/// @param startedBy null when the ticket got it by itself
record Checklist(
        UUID id,
        UUID template,
        Bilingual name,
        Instant startedAt,
        @Nullable NamedPerson startedBy,
        List<Item> items) {

    /// @param doneBy null also when the program did it
    @Schema(name = "ChecklistItem")
    record Item(
            int ordinal,
            Bilingual text,
            boolean required,
            @Nullable Instant doneAt,
            @Nullable NamedPerson doneBy,
            @Nullable String note) {}
}
