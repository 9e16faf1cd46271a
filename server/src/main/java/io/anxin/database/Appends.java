package io.anxin.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Rows that a transaction appends and does not read again: kept until just before it commits, then
/// written in batches, each one round trip however many rows it has. A row that the database
/// refuses makes the commit fail.
@Component
public class Appends {

    /// Rows kept at most; a transaction with more writes them on the way.
    private static final int MOST = 2_000;

    private final JdbcTemplate sql;

    Appends(JdbcTemplate sql) {
        this.sql = sql;
    }

    /// Appends a row with the transaction of the caller, at once when there is none.
    ///
    /// @param statement the same text for the same kind of row, with a place for each value
    public void append(String statement, @Nullable Object... values) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            kept().add(statement, values);
        } else {
            sql.update(statement, values);
        }
    }

    /// Writes what is kept, for who reads such rows in the transaction that appends them.
    public void flush() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Kept kept) {
            kept.write();
        }
    }

    private Kept kept() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Kept known) {
            return known;
        }
        Kept kept = new Kept();
        TransactionSynchronizationManager.bindResource(this, kept);
        TransactionSynchronizationManager.registerSynchronization(kept);
        return kept;
    }

    private final class Kept implements TransactionSynchronization {

        private final Map<String, List<@Nullable Object[]>> rows = new LinkedHashMap<>();
        private int count;

        /// Others may append while they prepare for the commit, after this one did.
        private boolean committing;

        void add(String statement, @Nullable Object[] values) {
            rows.computeIfAbsent(statement, _ -> new ArrayList<>()).add(values);
            count++;
            if (committing || count >= MOST) {
                write();
            }
        }

        void write() {
            rows.forEach(sql::batchUpdate);
            rows.clear();
            count = 0;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            committing = true;
            write();
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Appends.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Appends.this, this);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResource(Appends.this);
        }
    }
}
