package io.anxin.organisation;

import io.anxin.access.AccountId;
import io.anxin.shared.Bilingual;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of skills, who has them, and who is accepting work.
class PeopleTable {

    private final JdbcClient sql;

    PeopleTable(JdbcClient sql) {
        this.sql = sql;
    }

    Map<SkillId, Skill> skills() {
        Map<SkillId, Skill> skills = new LinkedHashMap<>();
        sql.sql(
                        "select id, version, name_zh, name_en, retired_at from organisation.skill order by id")
                .query(
                        row -> {
                            SkillId id = new SkillId(row.getObject("id", UUID.class));
                            Bilingual name =
                                    new Bilingual(
                                            row.getString("name_zh"), row.getString("name_en"));
                            boolean retired = row.getTimestamp("retired_at") != null;
                            skills.put(id, new Skill(id, row.getLong("version"), name, retired));
                        });
        return skills;
    }

    Map<AccountId, Map<SkillId, Integer>> levels() {
        Map<AccountId, Map<SkillId, Integer>> levels = new HashMap<>();
        sql.sql("select account, skill, level from organisation.person_skill order by skill")
                .query(
                        row -> {
                            levels.computeIfAbsent(
                                            new AccountId(row.getObject("account", UUID.class)),
                                            _ -> new LinkedHashMap<>())
                                    .put(
                                            new SkillId(row.getObject("skill", UUID.class)),
                                            row.getInt("level"));
                        });
        return levels;
    }

    Map<AccountId, Availability> availability() {
        Map<AccountId, Availability> known = new HashMap<>();
        sql.sql(
                        "select account, accepting, away, reason, until, since from organisation.availability")
                .query(
                        row -> {
                            known.put(
                                    new AccountId(row.getObject("account", UUID.class)),
                                    availability(row));
                        });
        return known;
    }

    void insert(Skill skill) {
        sql.sql(
                        "insert into organisation.skill (id, version, name_zh, name_en) values (?, ?, ?, ?)")
                .params(skill.id().value(), skill.version(), skill.name().zh(), skill.name().en())
                .update();
    }

    /// To be called after the part is locked: the version was compared then.
    void update(Skill skill, Instant now) {
        sql.sql(
                        """
                        update organisation.skill
                        set version = ?, name_zh = ?, name_en = ?,
                            retired_at = case when ? then coalesce(retired_at, ?) end
                        where id = ?
                        """)
                .params(
                        skill.version(),
                        skill.name().zh(),
                        skill.name().en(),
                        skill.retired(),
                        Timestamp.from(now),
                        skill.id().value())
                .update();
    }

    void setLevels(AccountId account, Map<SkillId, Integer> levels) {
        sql.sql("delete from organisation.person_skill where account = ?")
                .param(account.value())
                .update();
        levels.forEach(
                (skill, level) ->
                        sql.sql("insert into organisation.person_skill values (?, ?, ?)")
                                .params(account.value(), skill.value(), level)
                                .update());
    }

    private static Availability availability(ResultSet row) throws SQLException {
        String away = row.getString("away");
        Timestamp until = row.getTimestamp("until");
        return new Availability(
                row.getBoolean("accepting"),
                away == null ? null : Availability.Away.valueOf(away),
                row.getString("reason"),
                until == null ? null : until.toInstant(),
                row.getTimestamp("since").toInstant());
    }

    void setAvailability(AccountId account, Availability said, Instant now) {
        sql.sql(
                        """
                        insert into organisation.availability (account, accepting, away, reason,
                            until, since)
                        values (:account, :accepting, :away, :reason, :until, :since)
                        on conflict (account) do update
                        set accepting = excluded.accepting, away = excluded.away,
                            reason = excluded.reason, until = excluded.until,
                            since = excluded.since
                        """)
                .param("account", account.value())
                .param("accepting", said.accepting())
                .param("away", said.away() == null ? null : said.away().name())
                .param("reason", said.reason())
                .param("until", said.until() == null ? null : Timestamp.from(said.until()))
                .param("since", Timestamp.from(now))
                .update();
    }
}
