package io.anxin.collaboration.jointcase;

import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.notification.Changes;
import io.anxin.notification.Notices;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.TicketSummary;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.beside.TicketHistory;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who hears of a case.
@Component
class CaseTelling {

    private static final Actor PROGRAM = Actor.system("cases");

    private final Audit audit;
    private final TicketHistory history;
    private final Changes changes;
    private final Notices notices;
    private final Tickets tickets;

    CaseTelling(
            Audit audit, TicketHistory history, Changes changes, Notices notices, Tickets tickets) {
        this.audit = audit;
        this.history = history;
        this.changes = changes;
        this.notices = notices;
        this.tickets = tickets;
    }

    void changed(Actor actor, String action, @Nullable Object before, JointCase after) {
        audit.record(actor, action, JointCase.SUBJECT, after.id().toString(), before, after);
        TicketSummary ticket = tickets.requireVisible(PROGRAM, new TicketId(after.ticket()));
        history.tell(
                actor, action, ticket, Map.of("jointCase", after.spoken() + " " + after.title()));
        announce(after);
    }

    void policy(Actor actor, CasePolicy before, CasePolicy after) {
        audit.record(actor, "case-policy-changed", "case-policy", "", before, after);
    }

    void announce(JointCase of) {
        Set<String> audience =
                new LinkedHashSet<>(tickets.audience(PROGRAM, new TicketId(of.ticket())));
        group(of).forEach(member -> audience.add(Changes.account(member)));
        changes.announce(JointCase.SUBJECT, of.id().toString(), of.version(), audience);
    }

    void tell(Actor actor, Collection<AccountId> people, String notice, JointCase of) {
        notices.tell(
                people.stream().filter(person -> !actor.is(person)).toList(),
                notice,
                "case/" + of.id(),
                Map.of(
                        "number",
                        of.spoken(),
                        "subject",
                        of.title(),
                        "dueAt",
                        of.deadline().due().toString()));
    }

    static List<AccountId> group(JointCase of) {
        return of.members().stream().map(member -> new AccountId(member.account())).toList();
    }
}
