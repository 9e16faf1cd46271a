package io.anxin.job;

import io.anxin.access.AccountId;
import io.anxin.access.Permission;
import io.anxin.database.Jsonb;
import io.anxin.files.FileId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import tools.jackson.core.type.TypeReference;

/// A job as the table has it.
record KeptJob(
        JobId id,
        long version,
        AccountId owner,
        Set<Permission> permissions,
        String kind,
        String title,
        PGobject plan,
        JobState state,
        @Nullable PGobject checkpoint,
        long done,
        @Nullable Long total,
        Map<String, Long> figures,
        @Nullable Fault fault,
        int attempts,
        @Nullable UUID claim,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable FileId file,
        @Nullable Instant fileUntil) {

    /// Why it failed: a message key with what fills it.
    record Fault(String key, List<String> arguments) {}

    static KeptJob of(ResultSet row) throws SQLException {
        String fault = row.getString("fault");
        UUID file = row.getObject("file", UUID.class);
        PGobject outcome = json(row, "outcome");
        return new KeptJob(
                new JobId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new AccountId(row.getObject("owner", UUID.class)),
                texts(row, "permissions").stream()
                        .filter(KeptJob::isPermission)
                        .map(Permission::valueOf)
                        .collect(Collectors.toSet()),
                row.getString("kind"),
                row.getString("title"),
                row.getObject("plan", PGobject.class),
                JobState.valueOf(row.getString("state")),
                json(row, "checkpoint"),
                row.getLong("done"),
                row.getObject("total", Long.class),
                outcome == null ? Map.of() : Jsonb.read(outcome, new TypeReference<>() {}),
                fault == null ? null : new Fault(fault, texts(row, "fault_arguments")),
                row.getInt("attempts"),
                row.getObject("claim", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                file == null ? null : new FileId(file),
                instant(row, "file_until"));
    }

    /// A permission of an older release may be gone.
    private static boolean isPermission(String name) {
        return Arrays.stream(Permission.values()).anyMatch(each -> each.name().equals(name));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable PGobject json(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? null : Jsonb.raw(value);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
