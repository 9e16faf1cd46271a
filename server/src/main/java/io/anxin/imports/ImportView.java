package io.anxin.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An import as its owner sees it, with the first rows of its file.
///
/// @param charset with which a CSV file is read, null for a workbook
/// @param rows how many rows follow the titles, counted up to a bound
/// @param missing fields of which at least one of each group must be assigned and none is
record ImportView(
        UUID id,
        long version,
        String target,
        String fileName,
        @Nullable String charset,
        long rows,
        boolean changesKnown,
        List<Column> columns,
        List<FieldView> fields,
        List<List<String>> missing) {

    /// @param samples what stands in the first rows
    /// @param field that is assigned to it, null for none
    record Column(String title, List<String> samples, @Nullable String field) {}

    /// @param name in the reader's language
    record FieldView(String key, String name, boolean required) {}
}
