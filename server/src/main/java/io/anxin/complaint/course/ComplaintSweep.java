package io.anxin.complaint.course;

import io.anxin.complaint.file.Complaint;
import io.anxin.complaint.file.ComplaintTable;
import io.anxin.complaint.file.ComplaintTelling;
import io.anxin.complaint.file.Told;
import io.anxin.database.Row;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reminds whoever sees to a complaint when three quarters of the time of a stage have passed, and
/// tells the leads too when all of it has; each once. Under a legal hold nobody is pressed.
@Component
class ComplaintSweep {

    private static final int BATCH = 100;

    private static final String FIND =
            """
            select c.id from complaint.complaint c
                join complaint.step s on s.complaint = c.id and s.stage = c.stage
            where c.archived_at is null and %s
              and not complaint.is_held(c.id)
              and not exists (select from complaint.told t where t.thing = c.id
                  and t.what = '%s ' || c.stage || ' ' || extract(epoch from c.due_at)::bigint)
            order by c.due_at limit ?
            """;

    private final JdbcClient sql;
    private final ComplaintTable table;
    private final ComplaintTelling telling;
    private final Told told;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ComplaintSweep(
            JdbcClient sql,
            ComplaintTable table,
            ComplaintTelling telling,
            Told told,
            TransactionTemplate transactions,
            Clock clock) {
        this.sql = sql;
        this.table = table;
        this.telling = telling;
        this.told = told;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 15_000, initialDelay = 14_000)
    void sweep() {
        sweep("late", "c.due_at <= ?");
        sweep("warned", "s.due_at - (s.due_at - s.started_at) / 4 <= ?");
    }

    private void sweep(String what, String due) {
        Instant now = clock.instant();
        List<UUID> found =
                sql.sql(FIND.formatted(due, what))
                        .params(Row.time(now), BATCH)
                        .query(UUID.class)
                        .list();
        found.forEach(id -> transactions.executeWithoutResult(_ -> tell(id, what, now)));
    }

    private void tell(UUID id, String what, Instant now) {
        Complaint of = table.get(id);
        String mark = what + " " + of.stage() + " " + of.due().getEpochSecond();
        if (!told.isNew(id, mark, now)) {
            return;
        }
        boolean late = what.equals("late");
        if (late || !of.isLate(now)) {
            telling.tell(
                    ComplaintTelling.PROGRAM,
                    late ? telling.keepersAndLeads(of) : telling.keepers(of),
                    late ? "complaint-late" : "complaint-warning",
                    of,
                    Map.of("stage", of.stage().name()));
            telling.announce(of);
        }
    }
}
