package io.anxin.collaboration.jointcase;

import io.anxin.access.Actor;
import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reminds the group when the time of a case runs out, and tells it when it has; each once.
@Component
class CaseSweep {

    private static final int BATCH = 100;
    private static final Actor ACTOR = Actor.system("cases");

    private final CaseTable table;
    private final CaseTelling telling;
    private final TransactionTemplate transactions;
    private final Clock clock;

    CaseSweep(CaseTable table, CaseTelling telling, TransactionTemplate transactions, Clock clock) {
        this.table = table;
        this.telling = telling;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 15_000, initialDelay = 12_000)
    void sweep() {
        Instant now = clock.instant();
        transactions.executeWithoutResult(
                _ -> table.warned(now, BATCH).forEach(each -> tell("case-warning", each)));
        transactions.executeWithoutResult(
                _ -> table.late(now, BATCH).forEach(each -> tell("case-late", each)));
    }

    private void tell(String notice, JointCase of) {
        telling.tell(ACTOR, CaseTelling.group(of), notice, of);
        telling.announce(of);
    }
}
