package io.anxin.collaboration.jointcase;

import io.anxin.access.Actor;
import io.anxin.collaboration.row.Mark;
import io.anxin.database.Row;
import io.anxin.shared.Cursor;
import io.anxin.shared.Filter;
import io.anxin.shared.NotFound;
import io.anxin.shared.Page;
import io.anxin.shared.Stale;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the cases, their groups and their policy.
@Repository
class CaseTable {

    private final JdbcClient sql;

    CaseTable(JdbcClient sql) {
        this.sql = sql;
    }

    CasePolicy policy() {
        return sql.sql(
                        "select version, hours, counting, warning_percent from collaboration.case_policy")
                .query(
                        (row, _) ->
                                new CasePolicy(
                                        row.getLong(1),
                                        row.getInt(2),
                                        Counting.valueOf(row.getString(3)),
                                        row.getInt(4)))
                .single();
    }

    void decide(CasePolicy policy) {
        int rows =
                sql.sql(
                                """
                                update collaboration.case_policy set version = version + 1, hours = ?,
                                    counting = ?, warning_percent = ? where version = ?
                                """)
                        .params(
                                policy.hours(),
                                policy.counting().name(),
                                policy.warningPercent(),
                                policy.version())
                        .update();
        if (rows == 0) {
            throw new Stale("case-policy", "", policy().version());
        }
    }

    long nextNumber() {
        return sql.sql("select nextval('collaboration.case_number')").query(Long.class).single();
    }

    void insert(JointCase made) {
        JointCase.Deadline deadline = made.deadline();
        sql.sql(
                        """
                        insert into collaboration.joint_case (id, version, number, ticket, title, aim, zone,
                            opened_by, opened_at, hours, counting, due_at, warn_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                made.id(),
                                made.version(),
                                made.number(),
                                made.ticket(),
                                made.title(),
                                made.aim(),
                                made.zone(),
                                made.openedBy(),
                                Row.timestamp(made.openedAt()),
                                deadline.hours(),
                                deadline.counting().name(),
                                Row.timestamp(deadline.due()),
                                Row.timestamp(deadline.warn())))
                .update();
        group(made);
    }

    /// @return with its next version
    JointCase update(JointCase before, JointCase after) {
        Mark closed = after.closed();
        int rows =
                sql.sql(
                                """
                                update collaboration.joint_case set version = version + 1, closed_by = ?,
                                    closed_at = ?, closed_text = ? where id = ? and version = ?
                                """)
                        .params(
                                Arrays.asList(
                                        closed == null ? null : closed.by(),
                                        closed == null ? null : Row.timestamp(closed.at()),
                                        closed == null ? null : closed.text(),
                                        after.id(),
                                        before.version()))
                        .update();
        if (rows != 1) {
            throw new Stale(JointCase.SUBJECT, after.spoken(), get(after.id()).version());
        }
        if (!before.members().equals(after.members())) {
            sql.sql("delete from collaboration.case_member where joint_case = ?")
                    .param(after.id())
                    .update();
            group(after);
        }
        return get(after.id());
    }

    private void group(JointCase of) {
        for (JointCase.Member member : of.members()) {
            sql.sql(
                            """
                            insert into collaboration.case_member (joint_case, account, team, post)
                            values (?, ?, ?, ?)
                            """)
                    .params(
                            Arrays.asList(
                                    of.id(), member.account(), member.team(), member.post().name()))
                    .update();
        }
    }

    JointCase get(UUID id) {
        return list("select * from collaboration.joint_case where id = ?", List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(JointCase.SUBJECT, id));
    }

    JointCase lock(UUID id) {
        return list("select * from collaboration.joint_case where id = ? for update", List.of(id))
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(JointCase.SUBJECT, id));
    }

    List<JointCase> ofTickets(List<Long> tickets) {
        return list(
                "select * from collaboration.joint_case where ticket = any (?) order by opened_at",
                List.of((Object) tickets.toArray(Long[]::new)));
    }

    /// The cases an actor is a member of, or all; what is due first stands first.
    List<JointCase> among(Collection<UUID> ids) {
        return list(
                "select * from collaboration.joint_case where id = any (?)",
                List.of((Object) ids.toArray(UUID[]::new)));
    }

    /// Those of whoever sees all tickets are to be cut by the rule of [CaseVisibility] besides.
    Page<JointCase> list(Actor reader, boolean closed, @Nullable String after, int size) {
        Filter filter = Filter.where(closed ? "closed_at is not null" : "closed_at is null");
        if (!reader.seesEverything()) {
            filter =
                    filter.and(
                            """
                            id in (select joint_case from collaboration.case_member where account = ?)
                            """,
                            reader.account().value());
        }
        if (after != null) {
            Cursor cursor = Cursor.decode(after, 2);
            filter =
                    filter.and(
                            closed ? "(due_at, id) < (?, ?)" : "(due_at, id) > (?, ?)",
                            Row.time(cursor.instant(0)),
                            cursor.uuid(1));
        }
        List<Object> values = new ArrayList<>(filter.parameters());
        values.add(size + 1);
        List<JointCase> rows =
                list(
                        "select * from collaboration.joint_case where "
                                + filter.condition()
                                + (closed
                                        ? " order by due_at desc, id desc limit ?"
                                        : " order by due_at, id limit ?"),
                        values);
        return Page.of(rows, size, each -> Cursor.of(each.deadline().due(), each.id()));
    }

    /// Marks those whose time runs out and answers them, each once.
    List<JointCase> warned(Instant now, int most) {
        return marked("warned_at", "warn_at", now, most);
    }

    List<JointCase> late(Instant now, int most) {
        return marked("late_at", "due_at", now, most);
    }

    private List<JointCase> marked(String mark, String due, Instant now, int most) {
        return list(
                """
                update collaboration.joint_case set %1$s = ? where id in (
                    select id from collaboration.joint_case
                    where closed_at is null and %1$s is null and %2$s <= ?
                    limit ? for update skip locked)
                returning *
                """
                        .formatted(mark, due),
                List.of(Row.time(now), Row.time(now), most));
    }

    private List<JointCase> list(String query, List<Object> values) {
        List<JointCase> bare = sql.sql(query).params(values).query((row, _) -> read(row)).list();
        Map<UUID, List<JointCase.Member>> groups = new HashMap<>();
        sql.sql(
                        """
                        select * from collaboration.case_member where joint_case = any (?)
                        order by post = 'LEAD' desc, account
                        """)
                .param(bare.stream().map(JointCase::id).toArray(UUID[]::new))
                .query(
                        result -> {
                            Row row = new Row(result);
                            groups.computeIfAbsent(row.uuid("joint_case"), _ -> new ArrayList<>())
                                    .add(
                                            new JointCase.Member(
                                                    row.uuid("account"),
                                                    row.uuidOrNull("team"),
                                                    row.constant("post", Post.class)));
                        });
        return bare.stream()
                .map(each -> each.grouped(groups.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private static JointCase read(ResultSet result) {
        Row row = new Row(result);
        return new JointCase(
                row.uuid("id"),
                row.number("version"),
                row.number("number"),
                row.number("ticket"),
                row.text("title"),
                row.text("aim"),
                row.text("zone"),
                row.uuidOrNull("opened_by"),
                row.instant("opened_at"),
                new JointCase.Deadline(
                        (int) row.number("hours"),
                        row.constant("counting", Counting.class),
                        row.instant("due_at"),
                        row.instant("warn_at")),
                List.of(),
                Mark.read(row, "closed"));
    }
}
