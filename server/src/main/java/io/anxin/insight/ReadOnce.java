package io.anxin.insight;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads what many ask for at the same time once: whoever comes while it is being read waits for
/// that reading. Nobody may wait here who holds a connection, since the one who reads needs one.
///
/// @param <K> what is asked for
/// @param <V> what was read
final class ReadOnce<K, V> {

    private final int most;
    private final Map<K, CompletableFuture<V>> readings = new LinkedHashMap<>(16, 0.75f, true);

    /// @param most how many readings are kept; those not asked for longest are forgotten first
    ReadOnce(int most) {
        this.most = most;
    }

    V get(K key, Supplier<V> read) {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> other = known(key, mine);
        if (other != null) {
            return await(other);
        }
        try {
            V value = read.get();
            mine.complete(value);
            return value;
        } catch (RuntimeException | Error e) {
            forget(key, mine);
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private synchronized @Nullable CompletableFuture<V> known(K key, CompletableFuture<V> mine) {
        CompletableFuture<V> other = readings.get(key);
        if (other == null) {
            readings.put(key, mine);
            if (readings.size() > most) {
                readings.remove(readings.keySet().iterator().next());
            }
        }
        return other;
    }

    private synchronized void forget(K key, CompletableFuture<V> failed) {
        readings.remove(key, failed);
    }

    private static <V> V await(CompletableFuture<V> reading) {
        try {
            return reading.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
