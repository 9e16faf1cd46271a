package io.anxin.ticket.priority;

import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.database.Jsonb;
import io.anxin.database.Row;
import io.anxin.shared.Cursor;
import io.anxin.shared.Page;
import io.anxin.shared.Snapshot;
import io.anxin.shared.Stale;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/// The editions of the priority matrix. Live tickets that an older edition has scored are scored
/// anew by the sweep; what is over stays as it was.
@Service
public class PriorityMatrices {

    private static final String SUBJECT = "priority-matrix";

    private final JdbcClient sql;
    private final OpenTallies tallies;
    private final Audit audit;
    private final Clock clock;
    private final Snapshot<MatrixEdition> current;

    PriorityMatrices(JdbcClient sql, OpenTallies tallies, Audit audit, Clock clock) {
        this.sql = sql;
        this.tallies = tallies;
        this.audit = audit;
        this.clock = clock;
        this.current = new Snapshot<>(this::load);
    }

    /// The edition that scores now; answered from memory.
    public MatrixEdition current() {
        return current.get();
    }

    /// How many live tickets are still to be scored by the current edition.
    int waiting() {
        return tallies.scoredBefore(current().version());
    }

    /// Newest first.
    Page<MatrixEdition> editions(Actor actor, @Nullable String after, int size) {
        actor.require(Permission.READ_TICKETS);
        long before = after == null ? Long.MAX_VALUE : Cursor.decode(after, 1).number(0);
        List<MatrixEdition> rows =
                sql.sql(
                                """
                                select version, matrix, at, by from ticket.priority_matrix
                                where version < ? order by version desc limit ?
                                """)
                        .params(before, size + 1)
                        .query((row, _) -> edition(row))
                        .list();
        return Page.of(rows, size, last -> Cursor.of(last.version()));
    }

    /// What would become of the open tickets.
    ///
    /// @throws io.anxin.shared.InvalidInput when the matrix breaks a rule
    MatrixPreview preview(Actor actor, PriorityMatrix draft) {
        actor.require(Permission.MANAGE_DESK);
        MatrixRules.check(draft);
        MatrixEdition now = current();
        boolean sameSteps = draft.ageSteps().equals(now.matrix().ageSteps());
        return MatrixPreview.of(sameSteps ? tallies.bySteps() : tallies.byShares(), now, draft);
    }

    /// @param version the edition the change was made on
    /// @throws io.anxin.shared.InvalidInput when the matrix breaks a rule
    @Transactional
    MatrixEdition revise(Actor actor, long version, PriorityMatrix wanted) {
        actor.require(Permission.MANAGE_DESK);
        MatrixRules.check(wanted);
        current.changed();
        MatrixEdition before = current.get();
        if (before.version() != version) {
            throw new Stale(SUBJECT, version, before.version());
        }
        MatrixEdition after = new MatrixEdition(version + 1, wanted, clock.instant(), actor.id());
        insert(after);
        audit.record(actor, "matrix-revised", SUBJECT, SUBJECT, before.matrix(), after.matrix());
        return after;
    }

    private void insert(MatrixEdition edition) {
        AccountId by = edition.by();
        try {
            sql.sql(
                            "insert into ticket.priority_matrix (version, matrix, at, by) values (?, ?, ?, ?)")
                    .params(
                            Arrays.asList(
                                    edition.version(),
                                    Jsonb.of(edition.matrix()),
                                    Row.time(edition.at()),
                                    by == null ? null : by.value()))
                    .update();
        } catch (DuplicateKeyException e) {
            Stale stale = new Stale(SUBJECT, edition.version() - 1, edition.version());
            stale.initCause(e);
            throw stale;
        }
    }

    private MatrixEdition load() {
        return sql.sql(
                        """
                        select version, matrix, at, by from ticket.priority_matrix
                        order by version desc limit 1
                        """)
                .query((row, _) -> edition(row))
                .single();
    }

    private static MatrixEdition edition(ResultSet result) {
        Row row = new Row(result);
        return new MatrixEdition(
                row.number("version"),
                row.json("matrix", new TypeReference<PriorityMatrix>() {}),
                row.instant("at"),
                row.id("by", AccountId::new));
    }
}
