package io.anxin.complaint.row;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row of a result, its columns read by name.
public final class Row {

    private final ResultSet row;

    public Row(ResultSet row) {
        this.row = row;
    }

    private interface Reading<T> {
        @Nullable T read(ResultSet row) throws SQLException;
    }

    public long number(String column) {
        return Objects.requireNonNull(get(r -> r.getLong(column)));
    }

    public boolean truth(String column) {
        return Objects.requireNonNull(get(r -> r.getBoolean(column)));
    }

    public String text(String column) {
        return Objects.requireNonNull(textOrNull(column), column);
    }

    public @Nullable String textOrNull(String column) {
        return get(r -> r.getString(column));
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    public UUID uuid(String column) {
        return Objects.requireNonNull(uuidOrNull(column), column);
    }

    public @Nullable UUID uuidOrNull(String column) {
        return get(r -> r.getObject(column, UUID.class));
    }

    public Instant instant(String column) {
        return Objects.requireNonNull(instantOrNull(column), column);
    }

    public @Nullable Instant instantOrNull(String column) {
        OffsetDateTime value = get(r -> r.getObject(column, OffsetDateTime.class));
        return value == null ? null : value.toInstant();
    }

    public BigDecimal decimal(String column) {
        return Objects.requireNonNull(get(r -> r.getBigDecimal(column)), column);
    }

    public @Nullable Integer wholeOrNull(String column) {
        return get(r -> r.getObject(column, Integer.class));
    }

    public <E extends Enum<E>> Set<E> constants(String column, Class<E> type) {
        Set<E> found = EnumSet.noneOf(type);
        String[] names =
                Objects.requireNonNull(get(r -> (String[]) r.getArray(column).getArray()), column);
        for (String name : names) {
            found.add(Enum.valueOf(type, name));
        }
        return found;
    }

    private <T> @Nullable T get(Reading<T> reading) {
        try {
            return reading.read(row);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// An instant as PostgreSQL takes it.
    public static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
