package io.anxin.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs a part of a transaction that is taken back alone when it fails. What the transaction did
/// before stays, also what it keeps to write later.
public final class Revocable {

    private final TransactionTemplate nested;

    public Revocable(PlatformTransactionManager transactions) {
        nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    public <T extends @Nullable Object> T execute(TransactionCallback<T> work) {
        TransactionBound.beforeSavepoint();
        return nested.execute(work);
    }

    public void run(Runnable work) {
        TransactionBound.beforeSavepoint();
        nested.executeWithoutResult(_ -> work.run());
    }
}
