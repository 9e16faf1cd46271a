package io.anxin.ticket.field;

import io.anxin.shared.Bilingual;
import io.anxin.ticket.trait.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/// A field of an organisation's own. Key and type never change: values are kept under them.
@Table(schema = "ticket", name = "custom_field")
public record CustomField(
        @Id FieldId id,
        @Version long version,
        String key,
        @Embedded.Empty(prefix = "name_") Bilingual name,
        FieldType type,
        FieldRules rules,
        int position,
        @Nullable Instant archivedAt) {

    CustomField revised(Bilingual newName, FieldRules newRules, int newPosition) {
        return new CustomField(id, version, key, newName, type, newRules, newPosition, archivedAt);
    }

    CustomField archived(@Nullable Instant at) {
        return new CustomField(id, version, key, name, type, rules, position, at);
    }

    boolean isRequiredFor(Kind kind) {
        return archivedAt == null && rules.requiredFor().contains(kind);
    }
}
