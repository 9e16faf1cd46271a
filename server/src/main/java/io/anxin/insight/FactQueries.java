package io.anxin.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the projection.
@Component
class FactQueries {

    /// One open ticket class: how many tickets of a team, further teams that take part, an
    /// assignee, a priority and an age.
    record OpenRow(
            @Nullable UUID team,
            List<UUID> participating,
            @Nullable UUID assignee,
            String priority,
            Dashboard.Age age,
            long tickets,
            long waiting,
            long overdue,
            long reopened) {}

    private static final String TALLIES =
            String.join(
                    " union all ",
                    tally("OPENED", "opened_at", "true", "0", "true"),
                    tally("RESOLVED", "resolved_at", "true", "0", "true"),
                    tally(
                            "FIRST_RESPONSE_KNOWN",
                            "first_response_known_at",
                            "not first_response_breached",
                            "0",
                            "true"),
                    tally(
                            "FIRST_RESPONSE",
                            "first_response_known_at",
                            "true",
                            "extract(epoch from first_response_at - opened_at)",
                            "first_response_at is not null"),
                    tally(
                            "RESOLUTION_KNOWN",
                            "resolution_known_at",
                            "not resolution_breached",
                            "0",
                            "true"),
                    tally("SCORE", "answered_at", "score >= 4", "score", "score is not null"));

    private final JdbcClient sql;

    FactQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param before the day after the last
    List<Tally> tallies(LocalDate first, @Nullable LocalDate before, ZoneId zone) {
        return sql.sql(TALLIES)
                .param("zone", zone.getId())
                .param("since", start(first, zone))
                .param("until", before == null ? null : start(before, zone))
                .query((row, _) -> tally(row))
                .list();
    }

    private static Timestamp start(LocalDate day, ZoneId zone) {
        return Timestamp.from(day.atStartOfDay(zone).toInstant());
    }

    private static String tally(String measure, String at, String good, String sum, String which) {
        return """
        select '%s' as measure, (%s at time zone :zone)::date as day, team, agent,
               count(*) as count, count(*) filter (where %s) as good, coalesce(sum(%s), 0) as sum
        from insight.ticket_fact
        where %s >= :since and %s < coalesce(cast(:until as timestamptz), 'infinity') and %s
        group by 2, 3, 4
        """
                .formatted(measure, at, good, sum, at, at, which);
    }

    /// Everything that is not resolved.
    List<OpenRow> open(Instant now) {
        return sql.sql(
                        """
                        select team, participating, assignee, priority, age, count(*) as tickets,
                               count(*) filter (where state = 'WAITING') as waiting,
                               count(*) filter (where overdue) as overdue,
                               count(*) filter (where reopen_count > 0) as reopened
                        from (select team, participating, assignee, priority, state, reopen_count,
                                case when opened_at > cast(:now as timestamptz) - interval '4 hours' then 'UNDER_4_HOURS'
                                     when opened_at > cast(:now as timestamptz) - interval '1 day' then 'UNDER_1_DAY'
                                     when opened_at > cast(:now as timestamptz) - interval '3 days' then 'UNDER_3_DAYS'
                                     when opened_at > cast(:now as timestamptz) - interval '7 days' then 'UNDER_7_DAYS'
                                     when opened_at > cast(:now as timestamptz) - interval '30 days' then 'UNDER_30_DAYS'
                                     else 'OLDER' end as age, late as overdue
                              from insight.ticket_fact
                              where live) f
                        group by 1, 2, 3, 4, 5
                        """)
                .param("now", Timestamp.from(now))
                .query((row, _) -> open(row))
                .list();
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                Tally.Measure.valueOf(row.getString("measure")),
                row.getObject("day", LocalDate.class),
                row.getObject("team", UUID.class),
                row.getObject("agent", UUID.class),
                row.getLong("count"),
                row.getLong("good"),
                row.getDouble("sum"));
    }

    private static OpenRow open(ResultSet row) throws SQLException {
        return new OpenRow(
                row.getObject("team", UUID.class),
                List.of((UUID[]) row.getArray("participating").getArray()),
                row.getObject("assignee", UUID.class),
                row.getString("priority"),
                Dashboard.Age.valueOf(row.getString("age")),
                row.getLong("tickets"),
                row.getLong("waiting"),
                row.getLong("overdue"),
                row.getLong("reopened"));
    }
}
