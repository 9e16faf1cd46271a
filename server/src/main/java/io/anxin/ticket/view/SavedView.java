package io.anxin.ticket.view;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/// A list to be found again.
///
/// @param team the team it is shared with, null when it is the owner's alone
@Table(schema = "ticket", name = "saved_view")
record SavedView(
        @Id UUID id,
        @Version long version,
        UUID owner,
        @Nullable UUID team,
        String name,
        ViewLayout layout,
        int position) {}
