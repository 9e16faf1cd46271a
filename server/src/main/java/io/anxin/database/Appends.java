package io.anxin.database;

import io.anxin.shared.TransactionBound;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Rows that a transaction appends and does not read again: kept until just before it commits, then
/// written in batches, each one round trip however many rows it has, in the order in which the
/// transaction used their statements first. A row that the database refuses makes the commit fail.
@Component
public class Appends {

    /// Rows kept at most; a transaction with more writes them on the way.
    private static final int MOST = 2_000;

    private final JdbcTemplate sql;
    private final TransactionBound<Kept> kept = new TransactionBound<>(Kept::new);

    Appends(JdbcTemplate sql) {
        this.sql = sql;
    }

    /// Appends a row with the transaction of the caller, at once when there is none.
    ///
    /// @param statement the same text for the same kind of row, with a place for each value
    public void append(String statement, @Nullable Object... values) {
        appendNewest(new Object(), statement, values);
    }

    /// Appends a row instead of the one with the same key that is not written yet.
    ///
    /// @param key what the row is the newest of
    public void appendNewest(Object key, String statement, @Nullable Object... values) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            kept.get().add(key, statement, values);
        } else {
            sql.update(statement, values);
        }
    }

    /// Writes what is kept, for who reads such rows in the transaction that appends them.
    public void flush() {
        kept.known().ifPresent(Kept::write);
    }

    private final class Kept implements TransactionBound.Part {

        private final Map<String, LinkedHashMap<Object, @Nullable Object[]>> rows =
                new LinkedHashMap<>();
        private int count;

        /// Others may append while they prepare for the commit, after this one did.
        private boolean committing;

        void add(Object key, String statement, @Nullable Object[] values) {
            rows.computeIfAbsent(statement, _ -> new LinkedHashMap<>()).putLast(key, values);
            count++;
            if (committing || count >= MOST) {
                write();
            }
        }

        /// Statements keep their order, so that what refers to a row stays behind it.
        void write() {
            rows.forEach(
                    (statement, of) -> {
                        if (!of.isEmpty()) {
                            sql.batchUpdate(statement, List.copyOf(of.values()));
                        }
                    });
            forget();
        }

        private void forget() {
            rows.values().forEach(Map::clear);
            count = 0;
        }

        @Override
        public void beforeCommit() {
            committing = true;
            write();
        }

        @Override
        public void savepoint() {
            write();
        }

        @Override
        public void rolledBackToSavepoint() {
            forget();
        }
    }
}
