package io.anxin.complaint.course;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.complaint.course.ComplaintPage.ComplaintRow;
import io.anxin.complaint.file.Complaint;
import io.anxin.complaint.file.Dossiers;
import io.anxin.complaint.file.Hold;
import io.anxin.complaint.file.HoldTable;
import io.anxin.complaint.file.Step;
import io.anxin.complaint.row.Mark;
import io.anxin.complaint.strategy.ComplaintCause;
import io.anxin.complaint.strategy.ComplaintClass;
import io.anxin.complaint.strategy.Strategies;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.card.TicketCard;
import io.anxin.ticket.card.TicketCards;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows complaints to people, with names for ids.
@Component
class ComplaintViews {

    private final Strategies strategies;
    private final Dossiers dossiers;
    private final HoldTable holds;
    private final EvidenceDesk evidence;
    private final TicketCards cards;
    private final Accounts accounts;

    ComplaintViews(
            Strategies strategies,
            Dossiers dossiers,
            HoldTable holds,
            EvidenceDesk evidence,
            TicketCards cards,
            Accounts accounts) {
        this.strategies = strategies;
        this.dossiers = dossiers;
        this.holds = holds;
        this.evidence = evidence;
        this.cards = cards;
        this.accounts = accounts;
    }

    /// What rows are named with, read once.
    private record Words(
            Map<UUID, ComplaintClass> classes,
            Map<UUID, ComplaintCause> causes,
            Map<TicketId, TicketCard> tickets,
            Set<UUID> held) {}

    List<ComplaintRow> rows(Actor reader, Collection<Complaint> all) {
        Words words =
                new Words(
                        strategies.classesById(),
                        strategies.causesById(),
                        cards.of(reader, all.stream().map(Complaint::ticket).distinct().toList()),
                        holds.held(all.stream().map(Complaint::id).toList()));
        return all.stream().map(each -> row(each, words)).toList();
    }

    private ComplaintRow row(Complaint of, Words words) {
        UUID causeId = of.about().cause();
        ComplaintCause cause = causeId == null ? null : words.causes().get(causeId);
        return new ComplaintRow(
                of.id(),
                of.spoken(),
                of.version(),
                of.about().complaintClass(),
                Objects.requireNonNull(words.classes().get(of.about().complaintClass())).name(),
                of.about().severity(),
                of.stage(),
                of.openedAt(),
                of.due(),
                of.isLate(dossiers.now()),
                words.held().contains(of.id()),
                of.ending() == null ? null : of.ending().mark().at(),
                of.about().product(),
                causeId,
                cause == null ? null : cause.name(),
                of.about().department(),
                of.about().owner(),
                name(of.about().owner()),
                words.tickets().get(of.ticket()));
    }

    ComplaintPage page(Actor reader, Complaint of, List<String> missing) {
        ComplaintClass named =
                Objects.requireNonNull(strategies.classesById().get(of.about().complaintClass()));
        List<Hold> all = holds.of(of.id());
        boolean works = reader.may(Permission.WORK_TICKETS) && of.ending() == null;
        boolean held = all.stream().anyMatch(hold -> hold.lifted() == null);
        return new ComplaintPage(
                rows(reader, List.of(of)).getFirst(),
                name(of.openedBy()),
                named.steps().zh(),
                named.steps().en(),
                of.decider(),
                of.steps().stream().map(this::stage).toList(),
                evidence.of(of).stream().map(each -> shown(of, each)).toList(),
                all.stream().map(this::hold).toList(),
                missing,
                ending(of.ending()),
                works && !held,
                works,
                works && !held && Complaints.decides(reader, of),
                reader.may(Permission.HOLD_COMPLAINTS));
    }

    private ComplaintPage.StageView stage(Step step) {
        Step.Run run = step.run();
        Mark done = step.done();
        return new ComplaintPage.StageView(
                step.stage(),
                step.hours(),
                step.evidence(),
                run == null ? null : run.started(),
                run == null ? null : run.due(),
                done == null ? null : done.at(),
                done == null ? null : name(done.by()),
                done == null ? null : done.text(),
                step.isLate(dossiers.now()));
    }

    private static ComplaintPage.EvidenceView shown(Complaint of, Evidence each) {
        Evidence.EvidenceFile file = each.file();
        return new ComplaintPage.EvidenceView(
                each.id(),
                each.stage(),
                each.kind(),
                each.text(),
                each.message(),
                file == null ? null : file.name(),
                file == null ? null : file.size(),
                file == null ? null : "/api/v1/complaints/" + of.id() + "/files/" + file.id(),
                each.byName(),
                each.at());
    }

    private ComplaintPage.HoldView hold(Hold hold) {
        Mark lifted = hold.lifted();
        return new ComplaintPage.HoldView(
                hold.id(),
                hold.set().text(),
                name(hold.set().by()),
                hold.set().at(),
                lifted == null ? null : lifted.text(),
                lifted == null ? null : name(lifted.by()),
                lifted == null ? null : lifted.at());
    }

    private ComplaintPage.@Nullable EndingView ending(Complaint.@Nullable Ending end) {
        return end == null
                ? null
                : new ComplaintPage.EndingView(
                        end.feedback(), end.mark().text(), name(end.mark().by()), end.mark().at());
    }

    private String name(@Nullable UUID account) {
        return account == null
                ? ""
                : accounts.find(new AccountId(account)).map(Account::name).orElse("");
    }
}
