package io.anxin.complaint.promise;

import io.anxin.access.AccountId;
import io.anxin.complaint.file.Complaint;
import io.anxin.complaint.file.ComplaintTable;
import io.anxin.complaint.file.ComplaintTelling;
import io.anxin.complaint.file.Told;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reminds whoever promised something four hours before it is due, and tells whoever sees to the
/// complaint and the leads of the team when it was not done by then; each once.
@Component
class PromiseSweep {

    static final Duration AHEAD = Duration.ofHours(4);
    private static final int BATCH = 100;

    private final PromiseTable table;
    private final Promises promises;
    private final ComplaintTable complaints;
    private final ComplaintTelling telling;
    private final Told told;
    private final Ground ground;

    /// In what the sweep runs.
    @Component
    record Ground(TransactionTemplate transactions, Clock clock) {}

    PromiseSweep(
            PromiseTable table,
            Promises promises,
            ComplaintTable complaints,
            ComplaintTelling telling,
            Told told,
            Ground ground) {
        this.table = table;
        this.promises = promises;
        this.complaints = complaints;
        this.telling = telling;
        this.told = told;
        this.ground = ground;
    }

    @Scheduled(fixedDelay = 15_000, initialDelay = 16_000)
    void sweep() {
        Instant now = ground.clock().instant();
        table.untold(now, "late", BATCH).forEach(each -> tell(each, "late", now));
        table.untold(now.plus(AHEAD), "soon", BATCH).forEach(each -> tell(each, "soon", now));
    }

    private void tell(Promise promise, String what, Instant now) {
        ground.transactions()
                .executeWithoutResult(
                        _ -> {
                            if (told.isNew(promise.id(), what, now)) {
                                told(promise, what, now);
                            }
                        });
    }

    private void told(Promise promise, String what, Instant now) {
        Complaint of = complaints.get(promise.complaint());
        boolean late = what.equals("late");
        if (!late && promise.isLate(now)) {
            return;
        }
        List<AccountId> people = new ArrayList<>(List.of(new AccountId(promise.by())));
        if (late) {
            people.addAll(telling.keepersAndLeads(of));
        }
        promises.tell(ComplaintTelling.PROGRAM, people, "promise-" + what, of, promise);
        telling.announce(of);
    }
}
