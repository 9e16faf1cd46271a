package io.anxin.ticket.category;

import io.anxin.shared.Bilingual;
import io.anxin.ticket.trait.Kind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A category as administrators see it.
///
/// @param skills what whoever works on it must be able to do; none asks for what the category above
///   does
record CategoryView(
        CategoryId id,
        long version,
        @Nullable CategoryId parent,
        @Nullable Kind kind,
        Bilingual name,
        @Nullable UUID team,
        List<NeededSkill> skills,
        boolean active,
        int position) {

    static CategoryView of(Category category) {
        return new CategoryView(
                category.id(),
                category.version(),
                category.parent(),
                category.kind(),
                category.name(),
                category.team(),
                category.skills().items(),
                category.active(),
                category.position());
    }
}
