package io.anxin.shared;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What belongs to the running transaction: made when it is first needed, put aside while another
/// transaction runs in between, gone when its own is over.
public final class TransactionBound<T extends TransactionBound.Part> {

    /// How a transaction goes on.
    public interface Part {

        default void beforeCommit() {}

        /// Part of the transaction is about to begin that may be taken back alone.
        default void savepoint() {}

        /// What was done since the last savepoint is taken back.
        default void rolledBackToSavepoint() {}

        default void ended() {}
    }

    private final Supplier<T> make;

    public TransactionBound(Supplier<T> make) {
        this.make = make;
    }

    /// Whether there is a transaction to which something can belong.
    public static boolean inTransaction() {
        return TransactionSynchronizationManager.isSynchronizationActive();
    }

    /// To be called just before a savepoint is set. Spring tells of one only when it is set: what
    /// is written then would be taken back with the part that begins there.
    static void beforeSavepoint() {
        if (inTransaction()) {
            for (TransactionSynchronization each :
                    TransactionSynchronizationManager.getSynchronizations()) {
                if (each instanceof TransactionBound<?>.Binding binding) {
                    binding.part.savepoint();
                }
            }
        }
    }

    /// What the transaction has; empty when it has nothing yet, or there is none.
    public Optional<T> known() {
        return Optional.ofNullable(bound());
    }

    /// What the transaction has, made when it has nothing yet.
    public T get() {
        T known = bound();
        if (known != null) {
            return known;
        }
        T made = make.get();
        TransactionSynchronizationManager.bindResource(this, made);
        TransactionSynchronizationManager.registerSynchronization(new Binding(made));
        return made;
    }

    @SuppressWarnings("unchecked")
    private @Nullable T bound() {
        return (T) TransactionSynchronizationManager.getResource(this);
    }

    private final class Binding implements TransactionSynchronization {

        private final T part;

        Binding(T part) {
            this.part = part;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionBound.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TransactionBound.this, part);
        }

        @Override
        public void savepointRollback(Object savepoint) {
            part.rolledBackToSavepoint();
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            part.beforeCommit();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionBound.this);
            part.ended();
        }
    }
}
