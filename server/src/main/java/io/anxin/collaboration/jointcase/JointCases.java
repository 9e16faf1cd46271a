package io.anxin.collaboration.jointcase;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Forbidden;
import io.anxin.access.Permission;
import io.anxin.collaboration.row.Mark;
import io.anxin.shared.Ids;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
import io.anxin.shared.Stale;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.TicketSummary;
import io.anxin.ticket.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The cases of several departments. Whoever may not see a case gets [NotFound].
@Service
public class JointCases {

    /// Who takes part, and until when.
    @Component
    record Surroundings(Tickets tickets, Accounts accounts, CaseClock caseClock, Clock clock) {}

    private final CaseTable table;
    private final Notebook notebook;
    private final CaseVisibility visibility;
    private final CaseTelling telling;
    private final Surroundings around;

    JointCases(
            CaseTable table,
            Notebook notebook,
            CaseVisibility visibility,
            CaseTelling telling,
            Surroundings around) {
        this.table = table;
        this.notebook = notebook;
        this.visibility = visibility;
        this.telling = telling;
        this.around = around;
    }

    @Transactional
    public JointCase open(
            Actor actor, TicketId id, String title, String aim, List<JointCase.Member> group) {
        TicketSummary ticket = around.tickets().requireWritable(actor, id);
        Instant now = around.clock().instant();
        JointCase made =
                new JointCase(
                        Ids.next(),
                        1,
                        table.nextNumber(),
                        id.value(),
                        title.strip(),
                        aim.strip(),
                        around.caseClock().zone(ticket.team()).getId(),
                        CaseVisibility.account(actor),
                        now,
                        around.caseClock().deadline(table.policy(), ticket.team(), now),
                        checked(group),
                        null);
        table.insert(made);
        telling.changed(actor, "case-opened", null, made);
        telling.tell(actor, CaseTelling.group(made), "case-opened", made);
        return made;
    }

    JointCase visible(Actor actor, UUID id) {
        JointCase found = table.get(id);
        if (!visibility.sees(actor, found)) {
            throw new NotFound(JointCase.SUBJECT, id);
        }
        return found;
    }

    List<JointCase> ofTicket(Actor actor, TicketId id) {
        around.tickets().requireVisible(actor, id);
        return table.ofTickets(around.tickets().family(id).stream().map(TicketId::value).toList());
    }

    @Transactional
    JointCase regroup(Actor actor, UUID id, long seen, List<JointCase.Member> group) {
        List<JointCase.Member> wanted = checked(group);
        JointCase before = visible(actor, id);
        JointCase after = led(actor, id, seen, "case-regrouped", c -> c.regroup(wanted));
        List<AccountId> known = CaseTelling.group(before);
        telling.tell(
                actor,
                CaseTelling.group(after).stream().filter(each -> !known.contains(each)).toList(),
                "case-opened",
                after);
        return after;
    }

    @Transactional
    JointCase close(Actor actor, UUID id, long seen, String result) {
        Mark end =
                new Mark(CaseVisibility.account(actor), around.clock().instant(), result.strip());
        JointCase closed = led(actor, id, seen, "case-closed", each -> each.close(end));
        telling.tell(actor, CaseTelling.group(closed), "case-closed", closed);
        return closed;
    }

    @Transactional
    JointCase reopen(Actor actor, UUID id, long seen) {
        return led(actor, id, seen, "case-reopened", JointCase::reopen);
    }

    /// Writes the note of today, in the zone of the case.
    ///
    /// @param seen version of the note that the writer had before the eyes, 0 for none
    @Transactional
    public JointCase write(
            Actor actor, UUID id, long seen, String done, String next, String blocked) {
        JointCase of = taking(actor, id);
        Instant now = around.clock().instant();
        LocalDate today = today(of);
        notebook.write(
                id,
                new Notebook.Note(
                        today,
                        seen,
                        CaseVisibility.account(actor),
                        now,
                        done.strip(),
                        next.strip(),
                        blocked.strip()),
                seen);
        telling.announce(of);
        return of;
    }

    @Transactional
    public JointCase owe(
            Actor actor, UUID id, UUID debtor, String what, @Nullable LocalDate dueOn) {
        JointCase of = taking(actor, id);
        if (of.postOf(debtor) == null) {
            throw new InvalidInput("debtor", "case.noMember");
        }
        notebook.owe(id, debtor, what.strip(), dueOn, around.clock().instant());
        telling.tell(actor, List.of(new AccountId(debtor)), "case-debt", of);
        telling.announce(of);
        return of;
    }

    @Transactional
    JointCase settle(Actor actor, UUID id, UUID debt, boolean settled) {
        JointCase of = taking(actor, id);
        notebook.settle(
                id,
                debt,
                settled ? CaseVisibility.account(actor) : null,
                settled ? around.clock().instant() : null);
        telling.announce(of);
        return of;
    }

    LocalDate today(JointCase of) {
        return LocalDate.ofInstant(around.clock().instant(), ZoneId.of(of.zone()));
    }

    CasePolicy policy() {
        return table.policy();
    }

    @Transactional
    CasePolicy decide(Actor actor, CasePolicy wanted) {
        actor.require(Permission.MANAGE_DESK);
        CasePolicy before = table.policy();
        table.decide(wanted);
        telling.policy(actor, before, table.policy());
        return table.policy();
    }

    private JointCase taking(Actor actor, UUID id) {
        JointCase of = table.lock(id);
        if (!visibility.sees(actor, of)) {
            throw new NotFound(JointCase.SUBJECT, id);
        }
        if (!visibility.takesPart(actor, of)) {
            throw new Forbidden("case-member");
        }
        of.requireOpen();
        return of;
    }

    private JointCase led(
            Actor actor, UUID id, long seen, String action, UnaryOperator<JointCase> verb) {
        JointCase before = table.lock(id);
        if (!visibility.sees(actor, before)) {
            throw new NotFound(JointCase.SUBJECT, id);
        }
        if (!visibility.leads(actor, before)) {
            throw new Forbidden("case-lead");
        }
        if (before.version() != seen) {
            throw new Stale(JointCase.SUBJECT, before.spoken(), before.version());
        }
        JointCase after = verb.apply(before);
        if (after.equals(before)) {
            return before;
        }
        JointCase saved = table.update(before, after);
        telling.changed(actor, action, before, saved);
        return saved;
    }

    private List<JointCase.Member> checked(List<JointCase.Member> group) {
        if (group.stream().filter(member -> member.post() == Post.LEAD).count() != 1) {
            throw new InvalidInput("members", "case.oneLead");
        }
        if (group.stream().map(JointCase.Member::account).distinct().count() != group.size()) {
            throw new InvalidInput("members", "case.twice");
        }
        for (JointCase.Member member : group) {
            if (around.accounts()
                    .find(new AccountId(member.account()))
                    .filter(Account::active)
                    .isEmpty()) {
                throw new InvalidInput("members", "person");
            }
        }
        return group;
    }
}
