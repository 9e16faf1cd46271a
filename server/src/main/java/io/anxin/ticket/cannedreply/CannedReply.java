package io.anxin.ticket.cannedreply;

import io.anxin.shared.Bilingual;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/// A text to be inserted.
///
/// @param team the team it is for, null for everybody
@Table(schema = "ticket", name = "canned_reply")
record CannedReply(
        @Id UUID id,
        @Version long version,
        String shortcut,
        @Nullable UUID team,
        @Embedded.Empty(prefix = "title_") Bilingual title,
        @Embedded.Empty(prefix = "body_") ReplyBody body) {

    boolean isFor(Set<UUID> teams) {
        return team == null || teams.contains(team);
    }
}
