package io.anxin.shared;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Configuration that is read in every request and changes seldom, kept in memory. A change made
/// here is seen after its commit, one made by another node of the program when the snapshot is old.
public final class Snapshot<T> {

    private static final Duration OLDEST = Duration.ofSeconds(5);

    private record Held<T>(T value, long loadedAtNanos) {}

    private final Supplier<T> load;
    private volatile @Nullable Held<T> held;

    public Snapshot(Supplier<T> load) {
        this.load = load;
    }

    public T get() {
        Held<T> known = held;
        if (known == null || System.nanoTime() - known.loadedAtNanos > OLDEST.toNanos()) {
            long now = System.nanoTime();
            known = new Held<>(load.get(), now);
            held = known;
        }
        return known.value;
    }

    /// What is held is no longer right once the transaction under way, if any, has committed.
    public void changed() {
        held = null;
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCompletion(int status) {
                            held = null;
                        }
                    });
        }
    }
}
