package io.anxin.complaint.strategy;

import io.anxin.access.Role;
import io.anxin.database.Row;
import io.anxin.shared.Bilingual;
import io.anxin.shared.Filter;
import io.anxin.shared.NotFound;
import io.anxin.shared.Stale;
import io.anxin.ticket.trait.Severity;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the classes and causes; there are few of either.
@Repository
class StrategyTable {

    private final JdbcClient sql;

    StrategyTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<ComplaintClass> classes() {
        Map<UUID, List<StageRule>> stages = new HashMap<>();
        sql.sql("select * from complaint.class_stage")
                .query(
                        result -> {
                            Row row = new Row(result);
                            stages.computeIfAbsent(row.uuid("class"), _ -> new ArrayList<>())
                                    .add(rule(row));
                        });
        return sql.sql("select * from complaint.class order by position, id")
                .query((result, _) -> read(result, stages))
                .list();
    }

    ComplaintClass get(UUID id) {
        return classes().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(ComplaintClass.SUBJECT, id));
    }

    void insert(ComplaintClass made) {
        sql.sql(
                        """
                        insert into complaint.class (id, version, position, name_zh, name_en, severity,
                            steps_zh, steps_en, decider, critical_percent, high_percent, retired)
                        values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(values(made.id(), made))
                .update();
        keepStages(made);
    }

    void update(ComplaintClass changed) {
        List<Object> values = new ArrayList<>(values(changed.id(), changed));
        values.removeFirst();
        values.add(changed.id());
        values.add(changed.version());
        int rows =
                sql.sql(
                                """
                                update complaint.class set version = version + 1, position = ?,
                                    name_zh = ?, name_en = ?, severity = ?, steps_zh = ?, steps_en = ?,
                                    decider = ?, critical_percent = ?, high_percent = ?, retired = ?
                                where id = ? and version = ?
                                """)
                        .params(values)
                        .update();
        if (rows == 0) {
            throw new Stale(
                    ComplaintClass.SUBJECT, changed.name().zh(), get(changed.id()).version());
        }
        sql.sql("delete from complaint.class_stage where class = ?").param(changed.id()).update();
        keepStages(changed);
    }

    private static List<Object> values(UUID id, ComplaintClass of) {
        Role decider = of.decider();
        return Arrays.asList(
                id,
                of.position(),
                of.name().zh(),
                of.name().en(),
                of.severity().name(),
                of.steps().zh(),
                of.steps().en(),
                decider == null ? null : decider.name(),
                of.criticalPercent(),
                of.highPercent(),
                of.retired());
    }

    private void keepStages(ComplaintClass of) {
        for (StageRule rule : of.stages()) {
            sql.sql(
                            """
                            insert into complaint.class_stage (class, stage, hours, evidence)
                            values (?, ?, ?, ?::text[])
                            """)
                    .params(
                            of.id(),
                            rule.stage().name(),
                            rule.hours(),
                            Filter.array(rule.evidence()))
                    .update();
        }
    }

    List<ComplaintCause> causes() {
        return sql.sql("select * from complaint.cause order by retired, name_en, id")
                .query(
                        (result, _) -> {
                            Row row = new Row(result);
                            return new ComplaintCause(
                                    row.uuid("id"),
                                    row.number("version"),
                                    new Bilingual(row.text("name_zh"), row.text("name_en")),
                                    row.truth("retired"));
                        })
                .list();
    }

    void insert(ComplaintCause made) {
        sql.sql("insert into complaint.cause (id, version, name_zh, name_en) values (?, 1, ?, ?)")
                .params(made.id(), made.name().zh(), made.name().en())
                .update();
    }

    void update(ComplaintCause changed) {
        int rows =
                sql.sql(
                                """
                                update complaint.cause set version = version + 1, name_zh = ?,
                                    name_en = ?, retired = ? where id = ? and version = ?
                                """)
                        .params(
                                changed.name().zh(),
                                changed.name().en(),
                                changed.retired(),
                                changed.id(),
                                changed.version())
                        .update();
        if (rows == 0) {
            throw new Stale(ComplaintCause.SUBJECT, changed.name().zh(), changed.version());
        }
    }

    private static StageRule rule(Row row) {
        return new StageRule(
                row.constant("stage", Stage.class),
                (int) row.number("hours"),
                row.constants("evidence", EvidenceKind.class));
    }

    private static ComplaintClass read(ResultSet result, Map<UUID, List<StageRule>> stages) {
        Row row = new Row(result);
        String decider = row.textOrNull("decider");
        return new ComplaintClass(
                row.uuid("id"),
                row.number("version"),
                (int) row.number("position"),
                new Bilingual(row.text("name_zh"), row.text("name_en")),
                row.constant("severity", Severity.class),
                new ComplaintClass.ComplaintSteps(row.text("steps_zh"), row.text("steps_en")),
                decider == null ? null : Role.valueOf(decider),
                (int) row.number("critical_percent"),
                (int) row.number("high_percent"),
                stages.getOrDefault(row.uuid("id"), List.of()).stream()
                        .sorted(Comparator.comparing(StageRule::stage))
                        .toList(),
                row.truth("retired"));
    }
}
