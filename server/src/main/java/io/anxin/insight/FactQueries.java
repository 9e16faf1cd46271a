package io.anxin.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the projection.
@Component
class FactQueries {

    /// One open ticket class: how many tickets of a team, an assignee, a priority and an age.
    record OpenRow(
            @Nullable UUID team,
            @Nullable UUID assignee,
            String priority,
            Dashboard.Age age,
            long tickets,
            long waiting,
            long overdue,
            long reopened) {}

    private static final String SECONDS = "extract(epoch from first_response_at - opened_at)";

    private final JdbcClient sql;

    FactQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param teams null for all
    List<Tally> tallies(Instant since, ZoneId zone, @Nullable List<UUID> teams) {
        String visible = teams == null ? "" : "and team = any(:teams)";
        return sql.sql(tallies(visible))
                .param("zone", zone.getId())
                .param("since", Timestamp.from(since))
                .param("teams", teams == null ? null : teams.toArray(UUID[]::new))
                .query((row, _) -> tally(row))
                .list();
    }

    private static String tallies(String visible) {
        return String.join(
                " union all ",
                tally("OPENED", "opened_at", "true", "0", visible),
                tally("RESOLVED", "resolved_at", "true", "0", visible),
                tally(
                        "FIRST_RESPONSE_KNOWN",
                        "first_response_known_at",
                        "not first_response_breached",
                        "0",
                        visible),
                tally(
                        "FIRST_RESPONSE",
                        "first_response_known_at",
                        "true",
                        SECONDS,
                        "and first_response_at is not null " + visible),
                tally(
                        "RESOLUTION_KNOWN",
                        "resolution_known_at",
                        "not resolution_breached",
                        "0",
                        visible),
                tally(
                        "SCORE",
                        "answered_at",
                        "score >= 4",
                        "score",
                        "and score is not null " + visible));
    }

    private static String tally(
            String measure, String at, String good, String sum, String condition) {
        return """
        select '%s' as measure, (%s at time zone :zone)::date as day, team, agent,
               count(*) as count, count(*) filter (where %s) as good, coalesce(sum(%s), 0) as sum
        from insight.ticket_fact
        where %s >= :since %s
        group by 2, 3, 4
        """
                .formatted(measure, at, good, sum, at, condition);
    }

    /// Everything that is not resolved.
    List<OpenRow> open(Instant now, @Nullable List<UUID> teams) {
        return sql.sql(
                        """
                        select team, assignee, priority, age, count(*) as tickets,
                               count(*) filter (where state = 'WAITING') as waiting,
                               count(*) filter (where overdue) as overdue,
                               count(*) filter (where reopen_count > 0) as reopened
                        from (select team, assignee, priority, state, reopen_count,
                                case when opened_at > cast(:now as timestamptz) - interval '4 hours' then 'UNDER_4_HOURS'
                                     when opened_at > cast(:now as timestamptz) - interval '1 day' then 'UNDER_1_DAY'
                                     when opened_at > cast(:now as timestamptz) - interval '3 days' then 'UNDER_3_DAYS'
                                     when opened_at > cast(:now as timestamptz) - interval '7 days' then 'UNDER_7_DAYS'
                                     when opened_at > cast(:now as timestamptz) - interval '30 days' then 'UNDER_30_DAYS'
                                     else 'OLDER' end as age, late as overdue
                              from insight.ticket_fact
                              where live %s) f
                        group by 1, 2, 3, 4
                        """
                                .formatted(teams == null ? "" : "and team = any(:teams)"))
                .param("now", Timestamp.from(now))
                .param("teams", teams == null ? null : teams.toArray(UUID[]::new))
                .query((row, _) -> open(row))
                .list();
    }

    /// Open tickets in which each team takes part while another one leads them.
    Map<UUID, Dashboard.TakesPart> takingPart(@Nullable List<UUID> teams) {
        Map<UUID, Dashboard.TakesPart> parts = new HashMap<>();
        sql.sql(
                        """
                        select p.team, count(*), count(*) filter (where late)
                        from insight.ticket_fact f cross join unnest(f.participating) as p (team)
                        where live and participating <> '{}' %s group by 1
                        """
                                .formatted(
                                        teams == null
                                                ? ""
                                                : "and participating && :teams::uuid[] and p.team = any(:teams)"))
                .param("teams", teams == null ? null : teams.toArray(UUID[]::new))
                .query(
                        row -> {
                            parts.put(
                                    row.getObject(1, UUID.class),
                                    new Dashboard.TakesPart(row.getLong(2), row.getLong(3)));
                        });
        return parts;
    }

    /// Open tickets in which one of the teams takes part while none of them leads; each once.
    Dashboard.TakesPart takingPartOnly(List<UUID> teams) {
        return sql.sql(
                        """
                        select count(*), count(*) filter (where late) from insight.ticket_fact
                        where live and participating && :teams::uuid[]
                            and (team is null or not team = any(:teams))
                        """)
                .param("teams", teams.toArray(UUID[]::new))
                .query((row, _) -> new Dashboard.TakesPart(row.getLong(1), row.getLong(2)))
                .single();
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
                row.getObject("assignee", UUID.class),
                row.getString("priority"),
                Dashboard.Age.valueOf(row.getString("age")),
                row.getLong("tickets"),
                row.getLong("waiting"),
                row.getLong("overdue"),
                row.getLong("reopened"));
    }
}
