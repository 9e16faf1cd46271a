package io.anxin.organisation;

import io.anxin.database.Jsonb;
import io.anxin.shared.Bilingual;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.postgresql.util.PGobject;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of the business calendars.
class CalendarTable {

    private final JdbcClient sql;

    CalendarTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Every calendar, retired ones too, in the order they were made.
    List<BusinessCalendar> all() {
        return sql.sql(
                        """
                        select id, version, name_zh, name_en, zone, hours, retired_at
                        from organisation.calendar order by id
                        """)
                .query((row, _) -> calendar(row))
                .list();
    }

    void insert(BusinessCalendar calendar) {
        sql.sql(
                        """
                        insert into organisation.calendar (id, version, name_zh, name_en, zone, hours)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        calendar.id().value(),
                        calendar.version(),
                        calendar.name().zh(),
                        calendar.name().en(),
                        calendar.zone(),
                        Jsonb.of(calendar.hours()))
                .update();
    }

    /// To be called after the part is locked: the version was compared then.
    void update(BusinessCalendar calendar, Instant now) {
        sql.sql(
                        """
                        update organisation.calendar
                        set version = ?, name_zh = ?, name_en = ?, zone = ?, hours = ?,
                            retired_at = case when ? then coalesce(retired_at, ?) end
                        where id = ?
                        """)
                .params(
                        calendar.version(),
                        calendar.name().zh(),
                        calendar.name().en(),
                        calendar.zone(),
                        Jsonb.of(calendar.hours()),
                        calendar.retired(),
                        Timestamp.from(now),
                        calendar.id().value())
                .update();
    }

    /// Whether a team that takes work or a person counts on the calendar.
    boolean isUsed(CalendarId id) {
        return sql.sql(
                        """
                        select exists (select from organisation.team
                                       where calendar = ? and retired_at is null)
                            or exists (select from organisation.work_profile where calendar = ?)
                        """)
                .params(id.value(), id.value())
                .query(Boolean.class)
                .single();
    }

    private static BusinessCalendar calendar(ResultSet row) throws SQLException {
        return new BusinessCalendar(
                new CalendarId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                row.getString("zone"),
                Jsonb.read(row.getObject("hours", PGobject.class), BusinessCalendar.Hours.class),
                row.getTimestamp("retired_at") != null);
    }
}
