package io.anxin.database;

import io.anxin.shared.TransactionBound;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What a transaction has read and goes on taking for true until it ends: rows it holds locked, or
/// such as may be a moment old. Whoever writes such a row in it says so.
public final class TransactionMemory<K, V> {

    /// A transaction over more rows than that begins anew to remember.
    private static final int MOST = 500;

    private final class Memory implements TransactionBound.Part {

        private final Map<K, V> values = new HashMap<>();

        @Override
        public void rolledBackToSavepoint() {
            values.clear();
        }
    }

    private final TransactionBound<Memory> memory = new TransactionBound<>(Memory::new);

    public Optional<V> get(K key) {
        return memory.known().map(known -> known.values.get(key));
    }

    /// Remembers a value; does nothing outside a transaction.
    public void put(K key, V value) {
        if (TransactionBound.inTransaction()) {
            Map<K, V> values = memory.get().values;
            if (values.size() >= MOST) {
                values.clear();
            }
            values.put(key, value);
        }
    }

    public void clear() {
        memory.known().ifPresent(known -> known.values.clear());
    }
}
