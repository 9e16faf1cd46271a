package io.anxin.ticket.category;

import io.anxin.shared.Bilingual;
import io.anxin.ticket.trait.Kind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/// One subject that tickets are about.
///
/// @param kind the kind a ticket of this category has, null when it may be any
/// @param team the team that takes such tickets when no rule names another
/// @param skills what whoever works on it must be able to do; none asks for what the category above
///   does
/// @param active false when retired: kept by old tickets, not given to new ones
@Table(schema = "ticket", name = "category")
public record Category(
        @Id CategoryId id,
        @Version long version,
        @Nullable CategoryId parent,
        @Nullable Kind kind,
        @Embedded.Empty(prefix = "name_") Bilingual name,
        @Nullable UUID team,
        NeededSkills skills,
        boolean active,
        int position) {

    Category retired() {
        return new Category(id, version, parent, kind, name, team, skills, false, position);
    }
}
