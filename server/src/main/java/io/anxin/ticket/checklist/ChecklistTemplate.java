package io.anxin.ticket.checklist;

import io.anxin.shared.Bilingual;
import io.anxin.ticket.trait.Kind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/// @param team whose tickets; null for every team's
/// @param kind of which kind; null for any
/// @param category of which category or below it; null for any
/// @param automatic whether such tickets get it by themselves
@Table(schema = "ticket", name = "checklist_template")
public record ChecklistTemplate(
        @Id UUID id,
        @Version long version,
        @Embedded.Empty(prefix = "name_") Bilingual name,
        @Nullable UUID team,
        @Nullable Kind kind,
        @Nullable UUID category,
        boolean automatic,
        ChecklistItems items,
        boolean active) {

    /// The same for every ticket it is about, without being asked for.
    public WriteChecklist byItself() {
        return new WriteChecklist(version, name, team, kind, category, true, items.list(), active);
    }
}
