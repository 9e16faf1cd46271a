package io.anxin.customer.duplicate;

import io.anxin.customer.CustomerId;
import io.anxin.customer.likeness.Likeness;
import io.anxin.customer.likeness.Portrait;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Compares customers who are new or changed with those who have something in common with them.
/// Nodes take turns.
@Component
class DuplicateSweep {

    private static final int PAGE = 50;

    private final DuplicateTable table;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DuplicateSweep(DuplicateTable table, TransactionTemplate transactions, Clock clock) {
        this.table = table;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 3_000, initialDelay = 9_000)
    void sweep() {
        while (Boolean.TRUE.equals(transactions.execute(_ -> page()))) {}
    }

    /// All are indexed before the first is compared, so that those who came together meet.
    ///
    /// @return whether there may be more
    private boolean page() {
        List<CustomerId> due = table.takeDue(PAGE);
        for (CustomerId each : due) {
            Optional<Portrait> portrait = table.portrait(each);
            table.index(each, portrait.map(Portrait::keys).orElse(List.of()));
        }
        due.forEach(this::compare);
        return due.size() == PAGE;
    }

    private void compare(CustomerId id) {
        Optional<Portrait> portrait = table.portrait(id);
        Set<CustomerId> possible = new HashSet<>();
        if (portrait.isPresent()) {
            double share = table.share(portrait.get().name());
            for (CustomerId other : table.alike(id)) {
                table.portrait(other)
                        .map(theirs -> Likeness.between(portrait.get(), theirs, share))
                        .filter(Likeness::isPossible)
                        .ifPresent(
                                likeness -> {
                                    table.keep(id, other, likeness, clock.instant());
                                    possible.add(other);
                                });
            }
        }
        table.forgetOthers(id, possible);
    }
}
