package io.anxin.ticket.view;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/// A list to be found again.
///
/// @param team the team it is shared with, null when it is the owner's alone
/// @param removedAt null while it is in use; a removal can be taken back
@Table(schema = "ticket", name = "saved_view")
record SavedView(
        @Id UUID id,
        @Version long version,
        UUID owner,
        @Nullable UUID team,
        String name,
        ViewLayout layout,
        int position,
        @Nullable Instant removedAt) {

    SavedView removed(@Nullable Instant at) {
        return new SavedView(id, version, owner, team, name, layout, position, at);
    }
}
