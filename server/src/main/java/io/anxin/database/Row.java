package io.anxin.database;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// One row of a result, its columns read by name as the values they stand for; and values as
/// PostgreSQL takes them.
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

    public @Nullable Long numberOrNull(String column) {
        return get(r -> r.getObject(column, Long.class));
    }

    public @Nullable Integer wholeOrNull(String column) {
        return get(r -> r.getObject(column, Integer.class));
    }

    public BigDecimal decimal(String column) {
        return Objects.requireNonNull(decimalOrNull(column), column);
    }

    public @Nullable BigDecimal decimalOrNull(String column) {
        return get(r -> r.getBigDecimal(column));
    }

    public boolean truth(String column) {
        return Objects.requireNonNull(get(r -> r.getBoolean(column)));
    }

    public @Nullable Boolean truthOrNull(String column) {
        return get(r -> r.getObject(column, Boolean.class));
    }

    public String text(String column) {
        return Objects.requireNonNull(textOrNull(column), column);
    }

    public @Nullable String textOrNull(String column) {
        return get(r -> r.getString(column));
    }

    public List<String> texts(String column) {
        return Arrays.stream(values(column)).map(Object::toString).toList();
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    public <E extends Enum<E>> Set<E> constants(String column, Class<E> type) {
        Set<E> found = EnumSet.noneOf(type);
        texts(column).forEach(name -> found.add(Enum.valueOf(type, name)));
        return found;
    }

    public UUID uuid(String column) {
        return Objects.requireNonNull(uuidOrNull(column), column);
    }

    public @Nullable UUID uuidOrNull(String column) {
        return get(r -> r.getObject(column, UUID.class));
    }

    public List<UUID> uuids(String column) {
        return ids(column, id -> id);
    }

    public <T> @Nullable T id(String column, Function<UUID, T> make) {
        UUID value = uuidOrNull(column);
        return value == null ? null : make.apply(value);
    }

    public <T> List<T> ids(String column, Function<UUID, T> make) {
        return Arrays.stream(values(column)).map(v -> make.apply((UUID) v)).toList();
    }

    public Instant instant(String column) {
        return Objects.requireNonNull(instantOrNull(column), column);
    }

    public @Nullable Instant instantOrNull(String column) {
        OffsetDateTime value = get(r -> r.getObject(column, OffsetDateTime.class));
        return value == null ? null : value.toInstant();
    }

    public LocalDate date(String column) {
        return Objects.requireNonNull(dateOrNull(column), column);
    }

    public @Nullable LocalDate dateOrNull(String column) {
        return get(r -> r.getObject(column, LocalDate.class));
    }

    public <T> T json(String column, TypeReference<T> type) {
        return Jsonb.read(Jsonb.raw(text(column)), type);
    }

    private Object[] values(String column) {
        Array array = Objects.requireNonNull(get(r -> r.getArray(column)), column);
        return Objects.requireNonNull(get(_ -> (Object[]) array.getArray()));
    }

    private <T> @Nullable T get(Reading<T> reading) {
        try {
            return reading.read(row);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// An instant as PostgreSQL takes it.
    public static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    public static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
        return instant == null ? null : time(instant);
    }

    /// The literal of an array of any texts, to be cast: `?::text[]`.
    public static String array(Collection<?> values) {
        return values.stream()
                .map(v -> '"' + v.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
