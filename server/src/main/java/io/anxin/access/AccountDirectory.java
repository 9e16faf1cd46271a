package io.anxin.access;

import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// All accounts in memory. A change on this node is seen at once; a change on another node within
/// [#TRUSTED_NANOS], because the revision is asked for that often. A transaction that has changed
/// an account reads its own writes.
@Component
class AccountDirectory {

    private static final long TRUSTED_NANOS = 1_000_000_000L;

    private record Snapshot(long revision, Map<AccountId, Account> accounts) {}

    private final AccountTable table;
    private final Object own = new Object();
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable Snapshot snapshot;
    private volatile long checkedAt;
    private volatile boolean doubtful = true;

    AccountDirectory(AccountTable table) {
        this.table = table;
    }

    Map<AccountId, Account> all() {
        if (TransactionSynchronizationManager.hasResource(own)) {
            return table.all();
        }
        Snapshot known = snapshot;
        if (known != null && !doubtful && System.nanoTime() - checkedAt < TRUSTED_NANOS) {
            return known.accounts();
        }
        return refresh();
    }

    /// To be called in the transaction that changes accounts or teams.
    void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            doubtful = true;
            return;
        }
        if (TransactionSynchronizationManager.hasResource(own)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(own, true);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
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
                });
    }

    /// The revision is read before the rows, so the rows are at least as new as it says.
    private Map<AccountId, Account> refresh() {
        loading.lock();
        try {
            doubtful = false;
            long now = System.nanoTime();
            long revision = table.revision();
            Snapshot known = snapshot;
            if (known == null || known.revision() != revision) {
                known = new Snapshot(revision, table.all());
                snapshot = known;
            }
            checkedAt = now;
            return known.accounts();
        } catch (RuntimeException e) {
            doubtful = true;
            throw e;
        } finally {
            loading.unlock();
        }
    }
}
