package io.anxin.ticket.automation.run;

import io.anxin.shared.Filter;
import io.anxin.ticket.automation.AutomationRule;
import io.anxin.ticket.automation.AutomationRules;
import io.anxin.ticket.condition.Conditions;
import io.anxin.ticket.file.TicketTable;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Rules that look for themselves. A rule acts once on a ticket for as long as its condition holds
/// without a break; when it has ceased to hold, it may act again. Closed tickets are left alone.
@Component
class TimedRules {

    private static final Logger LOG = LoggerFactory.getLogger(TimedRules.class);
    private static final int BATCH = 100;

    private final AutomationRules rules;
    private final Conditions conditions;
    private final HoldTable holds;
    private final TicketTable tickets;
    private final RuleRun run;
    private final TransactionTemplate transactions;

    TimedRules(
            AutomationRules rules,
            Conditions conditions,
            HoldTable holds,
            TicketTable tickets,
            RuleRun run,
            TransactionTemplate transactions) {
        this.rules = rules;
        this.conditions = conditions;
        this.holds = holds;
        this.tickets = tickets;
        this.run = run;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT20S")
    void sweep() {
        for (AutomationRule rule : rules.acting()) {
            if (rule.definition().isTimed()) {
                sweep(rule);
            }
        }
        transactions.executeWithoutResult(_ -> holds.forget());
    }

    private void sweep(AutomationRule rule) {
        Filter wanted = wanted(rule);
        transactions.executeWithoutResult(_ -> holds.release(rule.id(), wanted));
        long after = 0;
        List<Long> begun = holds.begun(rule.id(), wanted, after, BATCH);
        while (!begun.isEmpty()) {
            begun.forEach(ticket -> actOn(rule, ticket));
            after = begun.getLast();
            begun = holds.begun(rule.id(), wanted, after, BATCH);
        }
    }

    private Filter wanted(AutomationRule rule) {
        Filter condition =
                conditions
                        .filter(rule.definition().condition(), conditions.asked(null))
                        .and("t.closed_at is null");
        return condition.andIf(rule.team(), team -> Filter.where("t.team = ?", team));
    }

    /// That it was taken and what was done are one transaction, so a crash at any instant leaves
    /// both or neither. What somebody is at work on waits for the next sweep.
    private void actOn(AutomationRule rule, long id) {
        try {
            transactions.executeWithoutResult(
                    _ ->
                            tickets.lockIfFree(id)
                                    .filter(ticket -> holds.take(rule.id(), ticket.number()))
                                    .ifPresent(ticket -> run.look(rule, ticket, Wake.byTime())));
        } catch (TransientDataAccessException e) {
            LOG.warn("Timed rule {} looks at ticket {} again later", rule.id(), id, e);
        }
    }
}
