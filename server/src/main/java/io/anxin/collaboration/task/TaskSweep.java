package io.anxin.collaboration.task;

import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reminds of tasks whose time runs out, and tells when it has. Any number of nodes sweep at once;
/// each reminder is given once.
@Component
class TaskSweep {

    private static final int BATCH = 100;
    private static final Actor ACTOR = Actor.system("tasks");

    private final TaskTable table;
    private final TaskTelling telling;
    private final TransactionTemplate transactions;
    private final Clock clock;

    TaskSweep(TaskTable table, TaskTelling telling, TransactionTemplate transactions, Clock clock) {
        this.table = table;
        this.telling = telling;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 15_000, initialDelay = 10_000)
    void sweep() {
        Instant now = clock.instant();
        transactions.executeWithoutResult(
                _ -> table.late(now, BATCH).forEach(task -> late(task, now)));
        transactions.executeWithoutResult(
                _ -> table.toWarn(now, BATCH).forEach(task -> warn(task, now)));
    }

    private void late(Task task, Instant now) {
        Task saved = table.update(task.remindedBy(new Task.Reminders(now, now)));
        List<AccountId> people = new ArrayList<>(telling.doers(saved));
        people.addAll(TaskTelling.asker(saved));
        telling.tell(ACTOR, people, "task-late", saved);
        telling.announce(null, saved);
    }

    private void warn(Task task, Instant now) {
        Task saved = table.update(task.remindedBy(new Task.Reminders(now, null)));
        telling.tell(ACTOR, telling.doers(saved), "task-warning", saved);
        telling.announce(null, saved);
    }
}
