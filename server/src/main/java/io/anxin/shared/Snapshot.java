package io.anxin.shared;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Configuration that is read in every request and changes seldom, kept in memory. A change made
/// here is seen after its commit, one made by another node of the program when the snapshot is old;
/// the transaction that makes a change reads its own writes.
public final class Snapshot<T> {

    private static final Duration OLDEST = Duration.ofSeconds(3);

    private record Held<T>(T value, long loadedAtNanos) {}

    private final Supplier<T> load;
    private final OwnWrites own = new OwnWrites(() -> this.held = null);
    private volatile @Nullable Held<T> held;

    public Snapshot(Supplier<T> load) {
        this.load = load;
    }

    public T get() {
        if (own.any()) {
            return load.get();
        }
        Held<T> known = held;
        long now = System.nanoTime();
        if (known == null || now - known.loadedAtNanos > OLDEST.toNanos()) {
            known = new Held<>(load.get(), now);
            held = known;
        }
        return known.value;
    }

    /// To be called by whoever changes what is held, inside the transaction that does.
    public void changed() {
        own.begin();
    }
}
