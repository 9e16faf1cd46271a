package io.anxin.imports;

import java.util.Map;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/// Assignments kept for the next file of the same form.
///
/// @param fields field by title of the column
@Table(schema = "imports", name = "mapping")
record Mapping(
        @Id UUID id,
        @Version long version,
        UUID owner,
        String target,
        String name,
        MappedFields fields) {

    /// @param byTitle field by title of the column
    record MappedFields(Map<String, String> byTitle) {
        MappedFields {
            byTitle = Map.copyOf(byTitle);
        }
    }
}
