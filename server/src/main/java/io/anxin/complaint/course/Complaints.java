package io.anxin.complaint.course;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Forbidden;
import io.anxin.access.Role;
import io.anxin.complaint.file.About;
import io.anxin.complaint.file.Complaint;
import io.anxin.complaint.file.ComplaintTable;
import io.anxin.complaint.file.ComplaintTelling;
import io.anxin.complaint.file.Dossiers;
import io.anxin.complaint.file.Feedback;
import io.anxin.complaint.file.Step;
import io.anxin.complaint.row.Mark;
import io.anxin.complaint.strategy.ComplaintClass;
import io.anxin.complaint.strategy.EvidenceKind;
import io.anxin.complaint.strategy.Stage;
import io.anxin.complaint.strategy.StageRule;
import io.anxin.complaint.strategy.Strategies;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.Teams;
import io.anxin.shared.Ids;
import io.anxin.shared.InvalidInput;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.TicketSummary;
import io.anxin.ticket.Tickets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The way of complaints from the first word to the archive.
@Service
public class Complaints {

    /// What a complaint is dealt with by.
    @Component
    record Surroundings(
            Tickets tickets,
            Strategies strategies,
            Accounts accounts,
            Teams teams,
            CourseClock clock,
            ObjectProvider<Obstacle> obstacles) {}

    private final ComplaintTable table;
    private final Dossiers dossiers;
    private final EvidenceDesk evidence;
    private final ComplaintTelling telling;
    private final Surroundings around;

    Complaints(
            ComplaintTable table,
            Dossiers dossiers,
            EvidenceDesk evidence,
            ComplaintTelling telling,
            Surroundings around) {
        this.table = table;
        this.dossiers = dossiers;
        this.evidence = evidence;
        this.telling = telling;
        this.around = around;
    }

    /// Takes a ticket as a complaint; its first stage begins.
    @Transactional
    public Complaint open(Actor actor, TicketId id, About about) {
        TicketSummary ticket = around.tickets().requireWritable(actor, id);
        table.live(id)
                .ifPresent(
                        open -> {
                            throw new ComplaintOpenAlready(ticket.number(), open);
                        });
        ComplaintClass named = around.strategies().usable(about.complaintClass());
        Instant now = dossiers.now();
        UUID team = ticket.team() == null ? null : ticket.team().value();
        Complaint made =
                new Complaint(
                        Ids.next(),
                        1,
                        table.nextNumber(),
                        id.value(),
                        checked(about),
                        team,
                        named.decider(),
                        Dossiers.account(actor),
                        now,
                        Stage.RECEIPT,
                        path(named, about, team, now),
                        null);
        table.insert(made);
        telling.changed(actor, "complaint-opened", made, null, made);
        telling.tell(actor, telling.keepersAndLeads(made), "complaint-opened", made, Map.of());
        return made;
    }

    private List<Step> path(ComplaintClass named, About about, @Nullable UUID team, Instant now) {
        return named.stages(about.severity()).stream()
                .map(rule -> new Step(rule.stage(), rule.hours(), rule.evidence(), null, null))
                .map(step -> step.stage() == Stage.RECEIPT ? begun(step, team, now) : step)
                .toList();
    }

    private Step begun(Step step, @Nullable UUID team, Instant from) {
        return step.begin(around.clock().run(team, step.hours(), from));
    }

    /// Says anew what it is about. With another class or severity the stages that are not done
    /// follow the strategy for that.
    @Transactional
    public Complaint describe(Actor actor, UUID id, long seen, About wanted) {
        return dossiers.change(
                actor, id, seen, "complaint-described", of -> described(of, checked(wanted)));
    }

    private Complaint described(Complaint of, About wanted) {
        About before = of.about();
        if (before.complaintClass().equals(wanted.complaintClass())
                && before.severity() == wanted.severity()) {
            return of.describe(wanted, of.decider(), of.steps());
        }
        ComplaintClass named = around.strategies().usable(wanted.complaintClass());
        List<Step> steps = new ArrayList<>();
        for (StageRule rule : named.stages(wanted.severity())) {
            Step old = of.step(rule.stage());
            Step fresh = new Step(rule.stage(), rule.hours(), rule.evidence(), null, null);
            Step.Run run = old.run();
            steps.add(
                    old.done() != null
                            ? old
                            : run == null ? fresh : begun(fresh, of.team(), run.started()));
        }
        return of.describe(wanted, named.decider(), steps);
    }

    /// The stage it is in is done; the next one begins.
    ///
    /// @param stage that the writer means to complete
    /// @throws StageIncomplete when the stage asks for more than there is
    @Transactional
    public Complaint complete(Actor actor, UUID id, long seen, Stage stage, String text) {
        Complaint after =
                dossiers.change(
                        actor,
                        id,
                        seen,
                        "complaint-stage-done",
                        of -> {
                            requireDone(actor, of, stage);
                            if (stage.isLast()) {
                                throw new InvalidInput("stage", "complaint.archiveInstead");
                            }
                            Instant now = dossiers.now();
                            int hours = of.step(stage.next()).hours();
                            return of.complete(
                                    mark(actor, text), around.clock().run(of.team(), hours, now));
                        });
        telling.tell(
                actor,
                telling.keepers(after),
                "complaint-stage",
                after,
                Map.of("stage", after.stage().name()));
        return after;
    }

    /// It goes on from an earlier stage, whose time begins anew.
    @Transactional
    public Complaint sendBack(Actor actor, UUID id, long seen, Stage to, String reason) {
        Stage from = dossiers.visible(actor, id).stage();
        Complaint after =
                dossiers.change(
                        actor,
                        id,
                        seen,
                        "complaint-sent-back",
                        of -> {
                            if (!to.isBefore(of.stage())) {
                                throw new InvalidInput("stage", "complaint.notEarlier");
                            }
                            int hours = of.step(to).hours();
                            return of.sendBack(
                                    to, around.clock().run(of.team(), hours, dossiers.now()));
                        });
        evidence.note(actor, after, from, reason);
        telling.tell(
                actor,
                telling.keepersAndLeads(after),
                "complaint-sent-back",
                after,
                Map.of("stage", to.name()));
        return after;
    }

    /// The last stage is done, and nothing of the complaint changes any more.
    @Transactional
    public Complaint archive(Actor actor, UUID id, long seen, Feedback feedback, String text) {
        return dossiers.change(
                actor,
                id,
                seen,
                "complaint-archived",
                of -> {
                    requireDone(actor, of, Stage.FEEDBACK);
                    return of.archive(feedback, mark(actor, text));
                });
    }

    /// Adds a note as evidence of the stage it is in.
    @Transactional
    public void note(Actor actor, UUID id, String text) {
        evidence.add(actor, id, text, null, null);
    }

    /// Shows a message of the thread as evidence of the stage it is in.
    ///
    /// @param message its place in the thread
    @Transactional
    public void pointAt(Actor actor, UUID id, int message) {
        evidence.add(actor, id, "", message, null);
    }

    /// What keeps it in its stage, in words of the API; empty when nothing does.
    List<String> missing(Complaint of) {
        List<String> missing = new ArrayList<>();
        if (of.ending() != null) {
            return missing;
        }
        for (EvidenceKind kind : evidence.missing(of)) {
            missing.add("evidence." + kind);
        }
        if (of.stage() == Stage.INVESTIGATION && of.about().cause() == null) {
            missing.add("cause");
        }
        around.obstacles().forEach(obstacle -> missing.addAll(obstacle.of(of)));
        return missing;
    }

    /// Whether the actor may complete the stage: the solution is decided by the post that the
    /// strategy names, or the director.
    static boolean decides(Actor actor, Complaint of) {
        Role decider = of.decider();
        return of.stage() != Stage.SOLUTION
                || decider == null
                || actor.roles().contains(decider)
                || actor.roles().contains(Role.DIRECTOR);
    }

    private void requireDone(Actor actor, Complaint of, Stage stage) {
        if (of.stage() != stage) {
            throw new InvalidInput("stage", "complaint.otherStage");
        }
        if (!decides(actor, of)) {
            throw new Forbidden("complaint-decider");
        }
        List<String> missing = missing(of);
        if (!missing.isEmpty()) {
            throw new StageIncomplete(of.spoken(), missing);
        }
    }

    private Mark mark(Actor actor, String text) {
        return new Mark(Dossiers.account(actor), dossiers.now(), text.strip());
    }

    private About checked(About about) {
        around.strategies().requireCause(about.cause());
        if (about.owner() != null
                && around.accounts()
                        .find(new AccountId(about.owner()))
                        .filter(Account::active)
                        .isEmpty()) {
            throw new InvalidInput("owner", "person");
        }
        if (about.department() != null
                && around.teams().find(new TeamId(about.department())).isEmpty()) {
            throw new InvalidInput("department", "team");
        }
        return about;
    }
}
