package io.anxin.ticket.macro;

import io.anxin.shared.Bilingual;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/// @param owner whose own it is; null for a shared one
/// @param team whose it is; null for everybody's, and for a person's own
@Table(schema = "ticket", name = "macro")
public record Macro(
        @Id UUID id,
        @Version long version,
        @Embedded.Empty(prefix = "name_") Bilingual name,
        @Nullable UUID owner,
        @Nullable UUID team,
        MacroActions actions,
        boolean active) {}
