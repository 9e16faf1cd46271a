package io.anxin.ticket.escalation;

import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.notification.Notices;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.sla.ClockName;
import io.anxin.ticket.sla.ClockReading;
import io.anxin.ticket.sla.Clocks;
import io.anxin.ticket.sla.EscalationStep;
import io.anxin.ticket.sla.ServiceLevels;
import io.anxin.ticket.sla.ServiceLevels.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Takes the steps of an escalation that are due. Each is a row that is written once; the ticket
/// then waits for the next. Rules: `docs/policies/sla.md`.
@Service
public class Escalations {

    private final ServiceLevels serviceLevels;
    private final EscalationTable table;
    private final Addressees addressees;
    private final Notices notices;
    private final Audit audit;

    Escalations(
            ServiceLevels serviceLevels,
            EscalationTable table,
            Addressees addressees,
            Notices notices,
            Audit audit) {
        this.serviceLevels = serviceLevels;
        this.table = table;
        this.addressees = addressees;
        this.notices = notices;
        this.audit = audit;
    }

    /// A change of a ticket, which its caller has locked, that tells whoever is to be told by now.
    public UnaryOperator<Ticket> raising(Actor actor, Instant now) {
        return ticket -> {
            Clocks clocks = ticket.clocks();
            for (ClockName name : ClockName.values()) {
                Instant at = clocks.of(name).alertAt();
                if (at != null && !at.isAfter(now)) {
                    clocks = clocks.with(name, raised(actor, ticket, name, now));
                }
            }
            return ticket.clocks(clocks);
        };
    }

    /// Whom a step reaches that is taken by hand or by a rule.
    public List<AccountId> reached(Ticket ticket, EscalationStep step) {
        return addressees.of(ticket, step);
    }

    private ClockReading raised(Actor actor, Ticket ticket, ClockName name, Instant now) {
        ClockReading reading = ticket.clocks().of(name);
        Run run = serviceLevels.run(ticket.number(), name, reading).orElse(null);
        if (run == null) {
            return reading.alertedNext(null);
        }
        Set<EscalationStep> taken = taken(ticket.number(), name, run.ordinal());
        List<Escalation> steps = new ArrayList<>();
        Instant next = null;
        for (EscalationStep step : EscalationStep.values()) {
            Instant due = Objects.requireNonNull(run.steps().get(step));
            if (taken.contains(step)) {
                continue;
            }
            if (due.isAfter(now)) {
                next = next == null || due.isBefore(next) ? due : next;
            } else {
                List<AccountId> told = addressees.of(ticket, step);
                steps.add(new Escalation(name, run.ordinal(), step, due, now, told));
            }
        }
        steps.forEach(step -> take(actor, ticket, step));
        tell(ticket, steps);
        return reading.alertedNext(next);
    }

    private Set<EscalationStep> taken(long ticket, ClockName name, int run) {
        return table.of(ticket).stream()
                .filter(step -> step.clock() == name && step.run() == run)
                .map(Escalation::step)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(EscalationStep.class)));
    }

    private void take(Actor actor, Ticket ticket, Escalation step) {
        String number = Long.toString(ticket.number());
        table.append(ticket.number(), step);
        audit.record(actor, "ticket-escalated", Ticket.SUBJECT, number, null, entry(step));
    }

    /// Whoever is reached by several steps at once hears of the highest only.
    private void tell(Ticket ticket, List<Escalation> steps) {
        Set<AccountId> told = new HashSet<>();
        for (Escalation step : steps.reversed()) {
            List<AccountId> people = step.told().stream().filter(told::add).toList();
            notices.tell(
                    people,
                    step.clock() == ClockName.ON_SITE && step.step() != EscalationStep.BREACH
                            ? "emergency"
                            : "escalation",
                    Ticket.SUBJECT + "/" + ticket.number(),
                    arguments(ticket, step));
        }
    }

    private static Map<String, @Nullable Object> arguments(Ticket ticket, Escalation step) {
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        arguments.put("number", ticket.spoken());
        arguments.put("subject", ticket.concern().subject());
        arguments.put("priority", ticket.rank().priority());
        arguments.put("clock", step.clock());
        arguments.put("step", step.step());
        arguments.put("dueAt", ticket.clocks().of(step.clock()).dueAt());
        return arguments;
    }

    private static Map<String, Object> entry(Escalation step) {
        return Map.of("clock", step.clock(), "step", step.step(), "told", step.told());
    }
}
