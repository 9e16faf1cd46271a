package io.anxin.organisation;

import io.anxin.shared.Bilingual;
import io.anxin.shared.NotFound;
import io.anxin.shared.Stale;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of the teams.
class TeamTable {

    private final JdbcClient sql;

    TeamTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// Every team, retired ones too, in the order they were made.
    List<Team> all() {
        return sql.sql(
                        """
                        select id, version, name_zh, name_en, kind, calendar, assignment,
                               reply_address, retired_at
                        from organisation.team order by id
                        """)
                .query((row, _) -> team(row))
                .list();
    }

    void insert(Team team) {
        sql.sql(
                        """
                        insert into organisation.team (id, version, name_zh, name_en, kind,
                            calendar, assignment, reply_address)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(team.id().value())
                .param(team.version())
                .param(team.name().zh())
                .param(team.name().en())
                .param(team.kind().name())
                .param(team.calendar().value())
                .param(team.assignment().name())
                .param(team.replyAddress())
                .update();
    }

    /// @param team the next version
    /// @throws Stale when another one was written since
    void update(Team team, Instant now) {
        int written =
                sql.sql(
                                """
                                update organisation.team
                                set version = :version, name_zh = :zh, name_en = :en, kind = :kind,
                                    calendar = :calendar, assignment = :assignment,
                                    reply_address = :reply,
                                    retired_at = case when :retired
                                        then coalesce(retired_at, :now) end
                                where id = :id and version = :version - 1
                                """)
                        .param("version", team.version())
                        .param("zh", team.name().zh())
                        .param("en", team.name().en())
                        .param("kind", team.kind().name())
                        .param("calendar", team.calendar().value())
                        .param("assignment", team.assignment().name())
                        .param("reply", team.replyAddress())
                        .param("retired", team.retired())
                        .param("now", Timestamp.from(now))
                        .param("id", team.id().value())
                        .update();
        if (written == 0) {
            throw new Stale("team", team.id(), currentVersion(team.id()));
        }
    }

    private long currentVersion(TeamId id) {
        return sql.sql("select version from organisation.team where id = ?")
                .param(id.value())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotFound("team", id));
    }

    private static Team team(ResultSet row) throws SQLException {
        return new Team(
                new TeamId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new Bilingual(row.getString("name_zh"), row.getString("name_en")),
                TeamKind.valueOf(row.getString("kind")),
                new CalendarId(row.getObject("calendar", UUID.class)),
                Assignment.valueOf(row.getString("assignment")),
                row.getString("reply_address"),
                row.getTimestamp("retired_at") != null);
    }
}
