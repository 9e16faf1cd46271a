package io.anxin.database;

import org.jspecify.annotations.Nullable;

/// A history that only grows, kept in a table partitioned by the month of its column `at` (in UTC).
/// A module contributes a bean of it for each; the upkeep makes the partitions of the months to
/// come, and archives months that are older than they are to be kept.
///
/// @param name as screens and archives call it, such as `audit`
/// @param schema of the table; its partitions are `TABLE_YYYY_MM` and `TABLE_default`
/// @param key column that grows with every row, for the order in the archive
/// @param months how many whole months a row is kept unless an administrator says otherwise, null
///   for ever
/// @param settled SQL that holds of a row which nothing will change any more
/// @param about what each row tells of
public record MonthlyTable(
        String name,
        String schema,
        String table,
        String key,
        @Nullable Integer months,
        String settled,
        About about) {

    /// The thing a row tells of, which decides who may read it.
    ///
    /// @param kind such as `ticket`, when all rows tell of the same kind
    /// @param kindColumn that names the kind, when they do not
    /// @param idColumn that names the thing
    public record About(@Nullable String kind, @Nullable String kindColumn, String idColumn) {}

    public String qualified() {
        return schema + "." + table;
    }
}
