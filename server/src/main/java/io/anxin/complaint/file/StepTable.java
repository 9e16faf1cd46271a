package io.anxin.complaint.file;

import io.anxin.complaint.row.Mark;
import io.anxin.complaint.strategy.EvidenceKind;
import io.anxin.complaint.strategy.Stage;
import io.anxin.database.Row;
import io.anxin.shared.Filter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the steps.
@Repository
class StepTable {

    private final JdbcClient sql;

    StepTable(JdbcClient sql) {
        this.sql = sql;
    }

    Map<UUID, List<Step>> of(Collection<UUID> complaints) {
        Map<UUID, List<Step>> paths = new HashMap<>();
        sql.sql("select * from complaint.step where complaint = any (?)")
                .param(complaints.toArray(UUID[]::new))
                .query(
                        result -> {
                            Row row = new Row(result);
                            paths.computeIfAbsent(row.uuid("complaint"), _ -> new ArrayList<>())
                                    .add(read(row));
                        });
        paths.values().forEach(path -> path.sort(Comparator.comparing(Step::stage)));
        return paths;
    }

    void insert(UUID complaint, List<Step> path) {
        for (Step step : path) {
            Step.Run run = step.run();
            sql.sql(
                            """
                            insert into complaint.step
                                (complaint, stage, hours, evidence, started_at, due_at)
                            values (?, ?, ?, ?::text[], ?, ?)
                            """)
                    .params(
                            Arrays.asList(
                                    complaint,
                                    step.stage().name(),
                                    step.hours(),
                                    Filter.array(step.evidence()),
                                    run == null ? null : Row.timestamp(run.started()),
                                    run == null ? null : Row.timestamp(run.due())))
                    .update();
        }
    }

    void update(UUID complaint, List<Step> before, List<Step> after) {
        after.stream()
                .filter(step -> !before.contains(step))
                .forEach(step -> update(complaint, step));
    }

    private void update(UUID complaint, Step step) {
        Step.Run run = step.run();
        Mark done = step.done();
        sql.sql(
                        """
                        update complaint.step set hours = ?, evidence = ?::text[], started_at = ?,
                            due_at = ?, done_by = ?, done_at = ?, done_text = ?
                        where complaint = ? and stage = ?
                        """)
                .params(
                        Arrays.asList(
                                step.hours(),
                                Filter.array(step.evidence()),
                                run == null ? null : Row.timestamp(run.started()),
                                run == null ? null : Row.timestamp(run.due()),
                                done == null ? null : done.by(),
                                done == null ? null : Row.timestamp(done.at()),
                                done == null ? null : done.text(),
                                complaint,
                                step.stage().name()))
                .update();
    }

    private static Step read(Row row) {
        return new Step(
                row.constant("stage", Stage.class),
                (int) row.number("hours"),
                row.constants("evidence", EvidenceKind.class),
                row.instantOrNull("started_at") == null
                        ? null
                        : new Step.Run(row.instant("started_at"), row.instant("due_at")),
                Mark.read(row, "done"));
    }
}
