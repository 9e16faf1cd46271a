package io.anxin.ticket.view;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A saved view as the reader sees it.
///
/// @param sharedBy who shares it with the reader; null when it is the reader's own
/// @param own whether it is the reader's
/// @param editable whether the reader may change or remove it
record ViewRow(
        UUID id,
        long version,
        String name,
        @Nullable UUID team,
        ViewLayout layout,
        int position,
        @Nullable String sharedBy,
        boolean own,
        boolean editable) {}
