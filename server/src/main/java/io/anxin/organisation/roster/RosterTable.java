package io.anxin.organisation.roster;

import io.anxin.access.AccountId;
import io.anxin.organisation.CalendarId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of profiles and stretches.
class RosterTable {

    private final JdbcClient sql;

    RosterTable(JdbcClient sql) {
        this.sql = sql;
    }

    Map<AccountId, WorkProfile> profiles() {
        Map<AccountId, WorkProfile> profiles = new HashMap<>();
        sql.sql(
                        "select account, version, calendar, capacity, languages from organisation.work_profile")
                .query(
                        row -> {
                            UUID calendar = row.getObject("calendar", UUID.class);
                            profiles.put(
                                    new AccountId(row.getObject("account", UUID.class)),
                                    new WorkProfile(
                                            row.getLong("version"),
                                            calendar == null ? null : new CalendarId(calendar),
                                            row.getObject("capacity", Integer.class),
                                            Arrays.asList(
                                                    (String[])
                                                            row.getArray("languages").getArray())));
                        });
        return profiles;
    }

    /// Those that are not over, the earliest first.
    List<Stretch> stretches(Instant now) {
        return sql.sql(
                        """
                        select id, account, kind, starts_at, ends_at, reason
                        from organisation.roster_stretch where ends_at > ? order by starts_at, id
                        """)
                .param(Timestamp.from(now))
                .query((row, _) -> stretch(row))
                .list();
    }

    Optional<Stretch> find(UUID id) {
        return sql.sql(
                        """
                        select id, account, kind, starts_at, ends_at, reason
                        from organisation.roster_stretch where id = ?
                        """)
                .param(id)
                .query((row, _) -> stretch(row))
                .optional();
    }

    /// To be called after the part is locked: the version was compared then.
    void write(AccountId account, WorkProfile profile) {
        sql.sql(
                        """
                        insert into organisation.work_profile (account, version, calendar, capacity,
                            languages)
                        values (:account, :version, :calendar, :capacity, :languages)
                        on conflict (account) do update
                        set version = excluded.version, calendar = excluded.calendar,
                            capacity = excluded.capacity, languages = excluded.languages
                        """)
                .param("account", account.value())
                .param("version", profile.version())
                .param("calendar", profile.calendar() == null ? null : profile.calendar().value())
                .param("capacity", profile.capacity())
                .param("languages", profile.languages().toArray(String[]::new))
                .update();
    }

    void insert(Stretch stretch) {
        sql.sql(
                        """
                        insert into organisation.roster_stretch (id, account, kind, starts_at,
                            ends_at, reason)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        stretch.id(),
                        stretch.account().value(),
                        stretch.kind().name(),
                        Timestamp.from(stretch.from()),
                        Timestamp.from(stretch.until()),
                        stretch.reason())
                .update();
    }

    void delete(UUID id) {
        sql.sql("delete from organisation.roster_stretch where id = ?").param(id).update();
    }

    private static Stretch stretch(ResultSet row) throws SQLException {
        return new Stretch(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account", UUID.class)),
                Stretch.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getString("reason"));
    }
}
