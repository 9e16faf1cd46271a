package io.anxin.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Values kept in a `jsonb` column. The object made by [#of] serves both as the result of a writing
/// converter and as a parameter of `JdbcClient`.
public final class Jsonb {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Jsonb() {}

    public static PGobject of(@Nullable Object value) {
        return raw(MAPPER.writeValueAsString(value));
    }

    /// @param json text that is JSON already
    public static PGobject raw(String json) {
        PGobject column = new PGobject();
        column.setType("jsonb");
        try {
            column.setValue(json);
        } catch (SQLException e) {
            throw new IllegalArgumentException(e);
        }
        return column;
    }

    public static <T> T read(PGobject column, Class<T> type) {
        return MAPPER.readValue(text(column), type);
    }

    public static <T> T read(PGobject column, TypeReference<T> type) {
        return MAPPER.readValue(text(column), type);
    }

    private static String text(PGobject column) {
        String text = column.getValue();
        return text == null ? "null" : text;
    }
}
