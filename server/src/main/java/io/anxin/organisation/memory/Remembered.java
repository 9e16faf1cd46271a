package io.anxin.organisation.memory;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// One part of the organisation as it stands in the database, kept in memory. A change on this node
/// is seen as soon as it is committed, a change on another node within a second, because the
/// revision is asked for that often. The transaction that made a change reads its own writes.
public final class Remembered<T> {

    private static final long TRUSTED_NANOS = 1_000_000_000L;

    private record Snapshot<T>(long revision, T content) {}

    private final JdbcClient sql;
    private final String part;
    private final Supplier<T> load;
    private final Object own = new Object();
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable Snapshot<T> snapshot;
    private volatile long checkedAt;
    private volatile boolean doubtful = true;

    /// @param part the row of `organisation.revision`
    /// @param load reads the whole part
    public Remembered(JdbcClient sql, String part, Supplier<T> load) {
        this.sql = sql;
        this.part = part;
        this.load = load;
    }

    public T get() {
        if (TransactionSynchronizationManager.hasResource(own)) {
            return load.get();
        }
        Snapshot<T> known = snapshot;
        if (known != null && !doubtful && System.nanoTime() - checkedAt < TRUSTED_NANOS) {
            return known.content();
        }
        return refresh();
    }

    /// To be called in the transaction that changes the part. Writers of a part wait for each other
    /// here, so what a writer has read after this call stays true until it commits.
    public void changing() {
        sql.sql("update organisation.revision set value = value + 1 where part = ?")
                .param(part)
                .update();
        if (!TransactionSynchronizationManager.hasResource(own)) {
            TransactionSynchronizationManager.bindResource(own, true);
            TransactionSynchronizationManager.registerSynchronization(new OwnWrites());
        }
    }

    /// The revision is read before the content, so the content is at least as new as it says.
    private T refresh() {
        loading.lock();
        try {
            doubtful = false;
            long now = System.nanoTime();
            long revision = revision();
            Snapshot<T> known = snapshot;
            if (known == null || known.revision() != revision) {
                known = new Snapshot<>(revision, load.get());
                snapshot = known;
            }
            checkedAt = now;
            return known.content();
        } catch (RuntimeException e) {
            doubtful = true;
            throw e;
        } finally {
            loading.unlock();
        }
    }

    private long revision() {
        return sql.sql("select value from organisation.revision where part = ?")
                .param(part)
                .query(Long.class)
                .single();
    }

    private final class OwnWrites implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(own);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(own, true);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(own);
            doubtful = true;
        }
    }
}
