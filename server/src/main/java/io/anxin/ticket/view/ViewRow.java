package io.anxin.ticket.view;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A saved view as the reader sees it.
///
/// @param own whether it is the reader's
/// @param editable whether the reader may change or remove it
record ViewRow(
        UUID id,
        long version,
        String name,
        @Nullable UUID team,
        ViewLayout layout,
        int position,
        boolean own,
        boolean editable) {}
