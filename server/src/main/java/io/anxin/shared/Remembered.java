package io.anxin.shared;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What is read in every request and changed once a week, kept in memory by its revision in the
/// database. A change on this node is seen as soon as it is committed, a change on another node
/// within a second, because the revision is asked for that often. The transaction that made a
/// change reads its own writes.
///
/// Nobody waits here for another thread: who held a connection while waiting for one who waits for
/// a connection would stop the whole program. Several may read the same revision at once instead.
public final class Remembered<T> {

    private static final long TRUSTED_NANOS = 1_000_000_000L;

    private record Edition<T>(long revision, T content) {}

    private final LongSupplier revision;
    private final Supplier<T> load;
    private final OwnWrites own = new OwnWrites(() -> this.doubtful = true);
    private final AtomicReference<@Nullable Edition<T>> newest = new AtomicReference<>();
    private volatile long checkedAt;
    private volatile boolean doubtful = true;

    /// @param revision reads the number that grows with each change
    /// @param load reads the whole
    public Remembered(LongSupplier revision, Supplier<T> load) {
        this.revision = revision;
        this.load = load;
    }

    public T get() {
        if (own.any()) {
            return load.get();
        }
        Edition<T> known = newest.get();
        if (known != null && !doubtful && System.nanoTime() - checkedAt < TRUSTED_NANOS) {
            return known.content();
        }
        return refresh();
    }

    /// To be called in the transaction that makes a change, after it raised the revision.
    public void changing() {
        own.begin();
    }

    /// The revision is read before the content, so the content is at least as new as it says.
    private T refresh() {
        doubtful = false;
        try {
            long now = System.nanoTime();
            long current = revision.getAsLong();
            Edition<T> known = newest.get();
            if (known == null || known.revision() < current) {
                Edition<T> read = new Edition<>(current, load.get());
                known = newest.accumulateAndGet(read, Remembered::newer);
            }
            checkedAt = now;
            return Objects.requireNonNull(known).content();
        } catch (RuntimeException e) {
            doubtful = true;
            throw e;
        }
    }

    private static <T> @Nullable Edition<T> newer(
            @Nullable Edition<T> one, @Nullable Edition<T> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.revision() > other.revision() ? one : other;
    }
}
