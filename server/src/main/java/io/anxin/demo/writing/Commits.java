package io.anxin.demo.writing;

import io.anxin.database.LaidAsideIndexes;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// How the demo is written: undisturbed by sweeps, which would look at each ticket again after each
/// of its steps, without the indexes of what has most of them, and in transactions that do not wait
/// for the disk, because there are thousands of them and a demo that a power cut ends in the middle
/// is laid anew in an empty folder.
@Component
public class Commits {

    private static final List<String> MANY_INDEXES =
            List.of("ticket.ticket", "ticket.search_entry");

    private final TransactionTemplate transaction;
    private final JdbcClient sql;
    private final LaidAsideIndexes indexes;
    private final ObjectProvider<TaskScheduler> scheduler;

    Commits(
            TransactionTemplate transaction,
            JdbcClient sql,
            LaidAsideIndexes indexes,
            ObjectProvider<TaskScheduler> scheduler) {
        this.transaction = transaction;
        this.sql = sql;
        this.indexes = indexes;
        this.scheduler = scheduler;
    }

    public void undisturbed(Runnable work) {
        if (scheduler.getIfAvailable() instanceof Lifecycle sweeps) {
            sweeps.stop();
            indexes.during(MANY_INDEXES, work);
            sweeps.start();
        } else {
            indexes.during(MANY_INDEXES, work);
        }
    }

    public <T> T of(Supplier<T> work) {
        return transaction.execute(
                _ -> {
                    sql.sql("select set_config('synchronous_commit', 'off', true)")
                            .query(String.class)
                            .single();
                    return work.get();
                });
    }

    public void of(Runnable work) {
        of(
                () -> {
                    work.run();
                    return true;
                });
    }
}
