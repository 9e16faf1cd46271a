package io.anxin.files;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Removes uploads that nobody kept within a day, and their bytes when no other file has the same.
@Component
class FileSweep {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int AT_ONCE = 500;

    private final JdbcClient sql;
    private final ContentStore contents;
    private final TransactionOperations transactions;
    private final Clock clock;

    FileSweep(
            JdbcClient sql,
            ContentStore contents,
            TransactionOperations transactions,
            Clock clock) {
        this.sql = sql;
        this.contents = contents;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void sweep() {
        List<String> orphans;
        do {
            orphans =
                    sql.sql(
                                    """
                                    delete from files.file where id in (
                                        select id from files.file
                                        where pending_of is not null and created_at < ?
                                        order by created_at limit ?
                                        for update skip locked)
                                    returning sha256
                                    """)
                            .params(Timestamp.from(clock.instant().minus(KEPT)), AT_ONCE)
                            .query(String.class)
                            .list();
            orphans.stream()
                    .distinct()
                    .forEach(hash -> transactions.executeWithoutResult(_ -> remove(hash)));
        } while (orphans.size() == AT_ONCE);
    }

    /// Only under the exclusive side of the lock that [Files] holds while it stores the same bytes.
    private void remove(String sha256) {
        boolean alone =
                sql.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                        .param(sha256)
                        .query(Boolean.class)
                        .single();
        boolean needed =
                sql.sql("select exists (select 1 from files.file where sha256 = ?)")
                        .param(sha256)
                        .query(Boolean.class)
                        .single();
        if (alone && !needed) {
            contents.remove(sha256);
        }
    }
}
