package io.anxin.ticket;

import io.anxin.access.Actor;
import io.anxin.organisation.TeamId;
import io.anxin.ticket.escalation.Escalations;
import io.anxin.ticket.file.Change;
import io.anxin.ticket.file.DueTable;
import io.anxin.ticket.file.DueTable.Due;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.life.Closure;
import io.anxin.ticket.offer.Offers;
import io.anxin.ticket.pace.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Does what is due: promises that ran out become breaches, people are told of them, waits and
/// overrides end, age and an edited matrix change what is urgent, what was resolved and not spoken
/// against is closed, what waits in a queue is given to whoever can take it. Any number of nodes
/// sweep at once; a row that one has in hand, the others pass over.
@Component
class Sweeps {

    /// How long a resolved ticket waits for the customer to disagree.
    static final Duration SILENCE = Duration.ofDays(7);

    private static final int BATCH = 100;
    private static final Actor ACTOR = Actor.system("deadlines");
    private static final Actor OFFERING = Actor.system("routing");

    private final DueTable due;
    private final CaseFiles files;
    private final Escalations escalations;
    private final Pace pace;
    private final Offers offers;
    private final TransactionTemplate transactions;

    Sweeps(
            DueTable due,
            CaseFiles files,
            Escalations escalations,
            Pace pace,
            Offers offers,
            TransactionTemplate transactions) {
        this.escalations = escalations;
        this.pace = pace;
        this.offers = offers;
        this.due = due;
        this.files = files;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    void sweep() {
        Instant now = files.now();
        sweep(Due.PROMISE, now, Change.of("promise-missed", ticket -> ticket.breached(now)));
        sweep(Due.ALERT, now, Change.of("ticket-escalated", escalations.raising(ACTOR, now)));
        sweep(Due.AGE, now, Change.of("priority-rescored", pace::older));
        rescore();
        sweep(Due.WAITING, now, Change.of("waiting-ended", Ticket::endWaiting));
        sweep(Due.OVERRIDE, now, Change.of("priority-restored", Ticket::liftOverride));
        sweep(
                Due.CLOSING,
                now.minus(SILENCE),
                Change.of("ticket-closed", ticket -> ticket.close(closure(ticket, now))));
        offer(now);
    }

    private static Closure closure(Ticket ticket, Instant now) {
        return new Closure(
                ticket.life().confirmation() == null
                        ? Closure.Reason.NO_ANSWER
                        : Closure.Reason.CONFIRMED,
                null,
                now);
    }

    private void sweep(Due what, Instant until, Change change) {
        int done;
        do {
            done = transactions.execute(_ -> batch(what, until, change));
        } while (done == BATCH);
    }

    /// What waits goes to whoever can take it now.
    private void offer(Instant now) {
        for (TeamId team : offers.teams()) {
            transactions.executeWithoutResult(
                    _ ->
                            offers.of(team)
                                    .forEach(
                                            offer ->
                                                    files.write(
                                                            OFFERING,
                                                            offer.ticket(),
                                                            Change.of(
                                                                    "ticket-offered",
                                                                    t ->
                                                                            t.handOut(
                                                                                    offer.route(),
                                                                                    now)))));
        }
    }

    /// An edited matrix scores the live tickets anew, a hundred in each transaction: what a crash
    /// leaves is still to be seen by its edition.
    private void rescore() {
        long edition = pace.edition();
        int done;
        do {
            done = transactions.execute(_ -> rescore(due.lockScoredBefore(edition, BATCH)));
        } while (done == BATCH);
    }

    private int rescore(List<Ticket> found) {
        found.forEach(
                ticket -> files.write(ACTOR, ticket, Change.of("priority-rescored", pace::older)));
        return found.size();
    }

    private int batch(Due what, Instant until, Change change) {
        List<Ticket> found = due.lock(what, until, BATCH);
        found.forEach(ticket -> files.write(ACTOR, ticket, change));
        return found.size();
    }
}
