package io.anxin.ticket.automation.run;

import io.anxin.ticket.automation.AutomationRule;
import io.anxin.ticket.automation.AutomationRules;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.file.TicketTable;
import io.anxin.ticket.happening.Happening;
import io.anxin.ticket.happening.Happenings;
import io.anxin.ticket.happening.Occasion;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Hands what happened to the rules that wait for it, soon after it happened and never inside the
/// transaction in which it did: no rule can keep a customer's word from being kept. Any number of
/// nodes do so at once.
@Component
class Triggers {

    private static final Logger LOG = LoggerFactory.getLogger(Triggers.class);
    private static final int BATCH = 100;
    private static final int MOST_ATTEMPTS = 5;

    private final Happenings happenings;
    private final AutomationRules rules;
    private final TicketTable tickets;
    private final RuleRun run;
    private final TransactionTemplate transactions;

    Triggers(
            Happenings happenings,
            AutomationRules rules,
            TicketTable tickets,
            RuleRun run,
            TransactionTemplate transactions) {
        this.happenings = happenings;
        this.rules = rules;
        this.tickets = tickets;
        this.run = run;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelay = 500, initialDelay = 3_000)
    void sweep() {
        boolean more;
        do {
            more = Boolean.TRUE.equals(transactions.execute(_ -> passIdle()));
        } while (more);
        do {
            more = next();
        } while (more);
    }

    /// What no rule waits for is passed over many at a time.
    private boolean passIdle() {
        List<AutomationRule> acting = rules.acting();
        List<Happening> found = happenings.lockDue(BATCH);
        List<Long> idle =
                found.stream()
                        .filter(happening -> waiting(acting, happening).isEmpty())
                        .map(Happening::id)
                        .toList();
        if (!idle.isEmpty()) {
            happenings.done(idle);
        }
        return !idle.isEmpty() && idle.size() == found.size() && found.size() == BATCH;
    }

    /// One happening in one transaction.
    private boolean next() {
        long[] taken = {0};
        try {
            return Boolean.TRUE.equals(
                    transactions.execute(
                            _ -> {
                                Optional<Happening> due =
                                        happenings.lockDue(1).stream().findFirst();
                                due.ifPresent(happening -> taken[0] = happening.id());
                                due.ifPresent(this::hand);
                                return due.isPresent();
                            }));
        } catch (RuntimeException e) {
            postpone(taken[0], e);
            return true;
        }
    }

    private void hand(Happening happening) {
        List<AutomationRule> waiting = waiting(rules.acting(), happening);
        Ticket ticket = waiting.isEmpty() ? null : tickets.lock(happening.ticket()).orElse(null);
        if (ticket != null) {
            List<Happening> byPeople = happenings.byPeopleAfter(happening.ticket(), happening.id());
            for (AutomationRule rule : waiting) {
                RuleRun.Run done = run.look(rule, ticket, wake(rule, happening, byPeople));
                ticket = done.ticket();
                if (done.acted() && rule.definition().stop()) {
                    break;
                }
            }
        }
        happenings.done(List.of(happening.id()));
    }

    private static Wake wake(AutomationRule rule, Happening happening, List<Happening> byPeople) {
        Set<String> settled = new HashSet<>();
        boolean answered = false;
        for (Happening later : byPeople) {
            later.was()
                    .keySet()
                    .forEach(name -> settled.add(name.startsWith("fields.") ? "fields" : name));
            answered |= later.occasions().contains(Occasion.STAFF_REPLIED);
        }
        Occasion occasion =
                rule.definition().occasions().stream()
                        .filter(happening.occasions()::contains)
                        .findFirst()
                        .orElseThrow();
        return new Wake(occasion, happening.asked(), happening.chain(), settled, answered);
    }

    private static List<AutomationRule> waiting(List<AutomationRule> acting, Happening happening) {
        return acting.stream()
                .filter(rule -> AutomationRules.waitsForAny(rule, happening.occasions()))
                .toList();
    }

    /// After a few tries it is let go: a happening nobody can look at must not hold up its ticket.
    private void postpone(long id, RuntimeException cause) {
        if (id == 0) {
            throw cause;
        }
        LOG.warn("Rules could not look at happening {}", id, cause);
        transactions.executeWithoutResult(
                _ -> {
                    int attempts = happenings.postpone(id, Duration.ofSeconds(5));
                    if (attempts >= MOST_ATTEMPTS) {
                        happenings.done(List.of(id));
                    }
                });
    }
}
