package io.anxin.complaint.course;

import io.anxin.complaint.strategy.EvidenceKind;
import io.anxin.complaint.strategy.Stage;
import io.anxin.database.Row;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the evidence.
@Repository
class EvidenceTable {

    private final JdbcClient sql;

    EvidenceTable(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID complaint, Evidence evidence) {
        Evidence.EvidenceFile file = evidence.file();
        sql.sql(
                        """
                        insert into complaint.evidence (id, complaint, stage, kind, text, message, file,
                            file_name, file_type, file_size, by, by_name, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                evidence.id(),
                                complaint,
                                evidence.stage().name(),
                                evidence.kind().name(),
                                evidence.text(),
                                evidence.message(),
                                file == null ? null : file.id(),
                                file == null ? null : file.name(),
                                file == null ? null : file.type(),
                                file == null ? null : file.size(),
                                evidence.by(),
                                evidence.byName(),
                                Row.timestamp(evidence.at())))
                .update();
    }

    /// The oldest first, at most 1000.
    List<Evidence> of(UUID complaint) {
        return sql.sql(
                        "select * from complaint.evidence where complaint = ? order by at, id limit 1000")
                .param(complaint)
                .query((result, _) -> read(new Row(result)))
                .list();
    }

    private static Evidence read(Row row) {
        UUID file = row.uuidOrNull("file");
        return new Evidence(
                row.uuid("id"),
                row.constant("stage", Stage.class),
                row.constant("kind", EvidenceKind.class),
                row.text("text"),
                row.wholeOrNull("message"),
                file == null
                        ? null
                        : new Evidence.EvidenceFile(
                                file,
                                row.text("file_name"),
                                row.text("file_type"),
                                row.number("file_size")),
                row.uuidOrNull("by"),
                row.text("by_name"),
                row.instant("at"));
    }
}
