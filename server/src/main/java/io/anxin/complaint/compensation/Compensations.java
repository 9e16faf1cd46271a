package io.anxin.complaint.compensation;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.complaint.course.Obstacle;
import io.anxin.complaint.file.Complaint;
import io.anxin.complaint.file.ComplaintTelling;
import io.anxin.complaint.file.Dossiers;
import io.anxin.complaint.row.Mark;
import io.anxin.complaint.strategy.Stage;
import io.anxin.shared.Ids;
import io.anxin.shared.Money;
import io.anxin.shared.Stale;
import io.anxin.ticket.Tickets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What customers are given for the trouble. A proposal is approved by somebody else whose limit
/// reaches what the complaint comes to with it, so that parts of a sum ask for no less than the
/// sum; whoever is for it with a lower limit passes it on to the next one.
@Service
public class Compensations implements Obstacle {

    private final CompensationTable table;
    private final Limits limits;
    private final Dossiers dossiers;
    private final ComplaintTelling telling;
    private final Tickets tickets;

    Compensations(
            CompensationTable table,
            Limits limits,
            Dossiers dossiers,
            ComplaintTelling telling,
            Tickets tickets) {
        this.table = table;
        this.limits = limits;
        this.dossiers = dossiers;
        this.telling = telling;
        this.tickets = tickets;
    }

    @Override
    public List<String> of(Complaint complaint) {
        List<String> missing = new ArrayList<>();
        List<Compensation.State> states =
                table.of(complaint.id()).stream().map(Compensation::state).toList();
        if (!complaint.stage().isBefore(Stage.SOLUTION)
                && states.contains(Compensation.State.PROPOSED)) {
            missing.add("compensation.undecided");
        }
        if (!complaint.stage().isBefore(Stage.EXECUTION)
                && states.contains(Compensation.State.APPROVED)) {
            missing.add("compensation.notGranted");
        }
        return missing;
    }

    public List<Compensation> ofComplaint(UUID complaint) {
        return table.of(complaint);
    }

    @Transactional
    public Compensation propose(
            Actor actor, UUID complaint, Compensation.Kind kind, Money money, String reason) {
        Complaint of = dossiers.writable(actor, complaint);
        Compensation made =
                new Compensation(
                        Ids.next(),
                        1,
                        complaint,
                        kind,
                        money,
                        reason.strip(),
                        Dossiers.account(actor),
                        dossiers.now(),
                        Compensation.State.PROPOSED,
                        null);
        table.insert(made);
        telling.changed(actor, "compensation-proposed", of, null, made);
        ask(actor, of, made);
        return made;
    }

    private void ask(Actor actor, Complaint of, Compensation made) {
        List<AccountId> next = approvers(of, made).stream().map(Account::id).limit(3).toList();
        telling.tell(
                actor, next, "compensation-proposed", of, Map.of("money", made.money().toString()));
    }

    /// What the complaint comes to with it.
    Money judged(Compensation of) {
        return table.of(of.complaint()).stream()
                .filter(each -> each.state().isPromised() && !each.id().equals(of.id()))
                .map(Compensation::money)
                .filter(money -> money.currency().equals(of.money().currency()))
                .reduce(of.money(), Money::plus);
    }

    /// Who may have the last word, the lowest limit first: whoever sees the ticket, has a limit
    /// that reaches, and has not proposed it.
    List<Account> approvers(Complaint complaint, Compensation of) {
        return limits.sufficing(judged(of)).stream()
                .filter(each -> !each.id().value().equals(of.proposedBy()))
                .filter(each -> tickets.isVisible(Actor.person(each, "system"), complaint.ticket()))
                .toList();
    }

    /// @param approves whether the actor is for it
    @Transactional
    public Compensation decide(
            Actor actor, UUID complaint, UUID id, long seen, boolean approves, String text) {
        Complaint of = dossiers.writable(actor, complaint);
        Compensation before = current(of, id, seen, Compensation.State.PROPOSED);
        UUID account = actor.account().value();
        if (account.equals(before.proposedBy())) {
            throw new OwnProposal(of.spoken());
        }
        Money limit = limits.of(actor.id(), actor.roles(), before.money().currency());
        if (limit.isZero()) {
            throw new NoApprovalLimit(before.money().currency().getCurrencyCode());
        }
        if (table.verdicts(complaint).getOrDefault(id, List.of()).stream()
                .anyMatch(each -> each.account().equals(account))) {
            throw new JudgedAlready(of.spoken());
        }
        Money judged = judged(before);
        boolean reaches = limit.amount().compareTo(judged.amount()) >= 0;
        Verdict.Word word =
                !approves
                        ? Verdict.Word.REJECTED
                        : reaches ? Verdict.Word.APPROVED : Verdict.Word.PASSED_ON;
        table.say(before, new Verdict(account, word, limit, judged, text.strip(), dossiers.now()));
        return judged(actor, of, before, word);
    }

    private Compensation judged(Actor actor, Complaint of, Compensation before, Verdict.Word word) {
        Compensation after =
                switch (word) {
                    case APPROVED -> table.update(before.judged(Compensation.State.APPROVED));
                    case REJECTED -> table.update(before.judged(Compensation.State.REJECTED));
                    case PASSED_ON -> before;
                };
        String action =
                switch (word) {
                    case APPROVED -> "compensation-approved";
                    case REJECTED -> "compensation-rejected";
                    case PASSED_ON -> "compensation-passed-on";
                };
        telling.changed(actor, action, of, before, after);
        if (word == Verdict.Word.PASSED_ON) {
            ask(actor, of, after);
        } else if (before.proposedBy() != null) {
            telling.tell(
                    actor,
                    List.of(new AccountId(before.proposedBy())),
                    action,
                    of,
                    Map.of("money", before.money().toString()));
        }
        return after;
    }

    /// It is not proposed any more, or what was approved is not given after all.
    @Transactional
    public Compensation withdraw(Actor actor, UUID complaint, UUID id, long seen) {
        Complaint of = dossiers.writable(actor, complaint);
        Compensation before =
                current(of, id, seen, Compensation.State.PROPOSED, Compensation.State.APPROVED);
        Compensation after = table.update(before.judged(Compensation.State.WITHDRAWN));
        telling.changed(actor, "compensation-withdrawn", of, before, after);
        return after;
    }

    /// The customer has it.
    ///
    /// @param text such as the number of the payment
    @Transactional
    public Compensation grant(Actor actor, UUID complaint, UUID id, long seen, String text) {
        Complaint of = dossiers.writable(actor, complaint);
        Compensation before = current(of, id, seen, Compensation.State.APPROVED);
        Mark mark = new Mark(Dossiers.account(actor), dossiers.now(), text.strip());
        Compensation after = table.update(before.grant(mark));
        telling.changed(actor, "compensation-granted", of, before, after);
        return after;
    }

    private Compensation current(Complaint of, UUID id, long seen, Compensation.State... expected) {
        Compensation found = table.get(of.id(), id);
        if (found.version() != seen) {
            throw new Stale(Compensation.SUBJECT, of.spoken(), found.version());
        }
        if (!List.of(expected).contains(found.state())) {
            throw new CompensationSettled(of.spoken());
        }
        return found;
    }
}
