package io.anxin.ticket.automation.run;

import io.anxin.access.Actor;
import io.anxin.shared.Revocable;
import io.anxin.ticket.action.Effect;
import io.anxin.ticket.action.Foresight;
import io.anxin.ticket.action.Performed;
import io.anxin.ticket.action.Purpose;
import io.anxin.ticket.action.TicketActions;
import io.anxin.ticket.automation.AutomationRule;
import io.anxin.ticket.automation.AutomationRules;
import io.anxin.ticket.condition.Conditions;
import io.anxin.ticket.condition.Finding;
import io.anxin.ticket.condition.Judgement;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.happening.Chain;
import io.anxin.ticket.happening.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/// Lets one rule look at one ticket. The caller holds the lock of the ticket, so the version that
/// is judged is the version that is changed; a rule that fails is undone alone.
@Component
class RuleRun {

    private static final Logger LOG = LoggerFactory.getLogger(RuleRun.class);

    private final AutomationRules rules;
    private final Conditions conditions;
    private final TicketActions actions;
    private final AutomationLog log;
    private final Revocable nested;

    RuleRun(
            AutomationRules rules,
            Conditions conditions,
            TicketActions actions,
            AutomationLog log,
            PlatformTransactionManager transactions) {
        this.rules = rules;
        this.conditions = conditions;
        this.actions = actions;
        this.log = log;
        this.nested = new Revocable(transactions);
    }

    /// @param acted whether the rule did something
    record Run(Ticket ticket, boolean acted) {}

    Run look(AutomationRule known, Ticket ticket, Wake wake) {
        Judgement judgement = judge(known, ticket, wake);
        AutomationRule rule = judgement.holds() ? rules.acting(known.id()).orElse(null) : null;
        if (rule != null && rule.version() != known.version()) {
            // Somebody has changed it since it was read: what acts is what was judged.
            boolean waits = rule.definition().occasions().contains(wake.occasion());
            judgement = waits ? judge(rule, ticket, wake) : Judgement.NOT;
        }
        if (rule == null || !judgement.holds() || !wouldDoSomething(rule, ticket)) {
            return new Run(ticket, false);
        }
        String stopped = stopped(rule, ticket, wake);
        if (stopped != null) {
            tell(rule, ticket, wake, judgement.findings(), Outcome.LOOP, null, stopped);
            return new Run(ticket, false);
        }
        return act(rule, ticket, wake, judgement.findings());
    }

    private Judgement judge(AutomationRule rule, Ticket ticket, Wake wake) {
        return rule.concerns(ticket.team())
                ? conditions.judge(
                        rule.definition().condition(),
                        conditions.judged(ticket).with(wake.asked()),
                        conditions.asked(null))
                : Judgement.NOT;
    }

    private static boolean wouldDoSomething(AutomationRule rule, Ticket ticket) {
        return Foresight.of(Facts.of(ticket), rule.definition().actions()).stream()
                .anyMatch(effect -> effect.result() == Effect.Result.WOULD);
    }

    private @Nullable String stopped(AutomationRule rule, Ticket ticket, Wake wake) {
        String stopped = LoopGuard.stops(rule.id(), wake.chain());
        if (stopped != null) {
            return stopped;
        }
        Instant since = conditions.asked(null).now().minus(LoopGuard.DAY);
        int lately = log.acted(rule.id(), ticket.number(), since);
        return lately >= LoopGuard.MOST_IN_A_DAY ? "tooOften" : null;
    }

    private Run act(AutomationRule rule, Ticket ticket, Wake wake, List<Finding> findings) {
        try {
            Performed performed = nested.execute(_ -> perform(rule, ticket, wake));
            Outcome outcome = performed.acted() ? Outcome.ACTED : Outcome.NOTHING;
            tell(rule, ticket, wake, findings, outcome, performed, null);
            return new Run(performed.ticket(), performed.acted());
        } catch (TransientDataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("Rule {} failed on ticket {}", rule.id(), ticket.number(), e);
            String cause = e.getClass().getSimpleName();
            tell(rule, ticket, wake, findings, Outcome.FAILED, null, cause);
            return new Run(ticket, false);
        }
    }

    private Performed perform(AutomationRule rule, Ticket ticket, Wake wake) {
        List<UUID> chain = new ArrayList<>(wake.chain());
        chain.add(rule.id());
        Purpose purpose =
                new Purpose(
                        Actor.system("automation"),
                        "rule-applied",
                        rule.name(),
                        wake.settled(),
                        wake.answered());
        return ScopedValue.where(Chain.CURRENT, new Chain(chain))
                .call(() -> actions.perform(purpose, ticket, rule.definition().actions()));
    }

    private void tell(
            AutomationRule rule,
            Ticket ticket,
            Wake wake,
            List<Finding> findings,
            Outcome outcome,
            @Nullable Performed performed,
            @Nullable String reason) {
        log.append(
                new LogEntry(
                        0,
                        Instant.EPOCH,
                        ticket.number(),
                        rule.id(),
                        rule.version(),
                        rule.name(),
                        wake.occasion(),
                        outcome,
                        ticket.version(),
                        performed == null ? ticket.version() : performed.ticket().version(),
                        wake.chain(),
                        findings,
                        performed == null ? List.of() : performed.effects(),
                        reason));
    }
}
