package io.anxin.complaint.promise;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.complaint.course.Obstacle;
import io.anxin.complaint.file.Complaint;
import io.anxin.complaint.file.ComplaintTelling;
import io.anxin.complaint.file.Dossiers;
import io.anxin.complaint.row.Mark;
import io.anxin.complaint.strategy.Stage;
import io.anxin.shared.Ids;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.Stale;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What customers were promised. A promise stays as it was given; one that cannot be kept ends as
/// broken, and another one is given.
@Service
public class Promises implements Obstacle {

    private final PromiseTable table;
    private final Dossiers dossiers;
    private final ComplaintTelling telling;
    private final Accounts accounts;

    Promises(PromiseTable table, Dossiers dossiers, ComplaintTelling telling, Accounts accounts) {
        this.table = table;
        this.dossiers = dossiers;
        this.telling = telling;
        this.accounts = accounts;
    }

    @Override
    public List<String> of(Complaint complaint) {
        boolean open =
                table.of(complaint.id()).stream()
                        .anyMatch(each -> each.state() == Promise.State.OPEN);
        return open && !complaint.stage().isBefore(Stage.EXECUTION)
                ? List.of("promise.open")
                : List.of();
    }

    public List<Promise> ofComplaint(UUID complaint) {
        return table.of(complaint);
    }

    /// @param by who promised it; nobody named means the actor
    @Transactional
    public void give(Actor actor, UUID complaint, String what, @Nullable UUID by, Instant due) {
        Complaint of = dossiers.extendable(actor, complaint);
        Instant now = dossiers.now();
        UUID promisor = by == null ? actor.account().value() : by;
        if (accounts.find(new AccountId(promisor)).filter(Account::active).isEmpty()) {
            throw new InvalidInput("promisedBy", "person");
        }
        if (!due.isAfter(now)) {
            throw new InvalidInput("dueAt", "complaint.past");
        }
        Promise made =
                new Promise(
                        Ids.next(),
                        1,
                        complaint,
                        what.strip(),
                        promisor,
                        now,
                        due,
                        Promise.State.OPEN,
                        null);
        table.insert(made);
        telling.changed(actor, "promise-given", of, null, made);
        tell(actor, List.of(new AccountId(promisor)), "promise-given", of, made);
    }

    @Transactional
    public Promise end(
            Actor actor, UUID complaint, UUID id, long seen, Promise.State how, String text) {
        Complaint of = dossiers.writable(actor, complaint);
        Promise before = table.get(complaint, id);
        if (before.version() != seen) {
            throw new Stale(Promise.SUBJECT, before.what(), before.version());
        }
        if (before.state() != Promise.State.OPEN) {
            throw new PromiseEnded(before.what());
        }
        if (how == Promise.State.OPEN) {
            throw new InvalidInput("state", "complaint.noEnd");
        }
        if (how != Promise.State.KEPT && text.isBlank()) {
            throw new InvalidInput("text", "required");
        }
        Mark mark = new Mark(Dossiers.account(actor), dossiers.now(), text.strip());
        Promise after = table.end(before.end(how, mark));
        telling.changed(actor, "promise-ended", of, before, after);
        return after;
    }

    void tell(Actor actor, List<AccountId> people, String notice, Complaint of, Promise promise) {
        telling.tell(
                actor,
                people,
                notice,
                of,
                Map.of("subject", promise.what(), "dueAt", promise.due().toString()));
    }
}
