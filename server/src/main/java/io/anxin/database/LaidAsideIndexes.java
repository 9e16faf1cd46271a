package io.anxin.database;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Lays the indexes of tables aside while thousands of rows are written into them and builds each
/// anew from all rows at once, which takes a tenth of the time. What makes an index is kept in the
/// transaction that drops it, so a program that was killed meanwhile builds it at its next start.
/// Whoever reads by such an index meanwhile waits longer, but reads the same.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class LaidAsideIndexes implements ApplicationRunner {

    private static final String KEEP =
            """
            insert into database.laid_aside_index (name, definition)
            select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid)
            from pg_index i
            where i.indrelid = ?::regclass and not i.indisunique
            returning name
            """;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    LaidAsideIndexes(JdbcClient sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /// @param tables with their schema, none of them partitioned; what is unique stays
    public void during(List<String> tables, Runnable work) {
        transaction.executeWithoutResult(_ -> tables.forEach(this::layAside));
        try {
            work.run();
        } finally {
            build();
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        build();
    }

    private void layAside(String table) {
        sql.sql(KEEP)
                .param(table)
                .query(String.class)
                .list()
                .forEach(name -> sql.sql("drop index " + name).update());
    }

    private void build() {
        transaction.executeWithoutResult(
                _ ->
                        sql.sql("delete from database.laid_aside_index returning definition")
                                .query(String.class)
                                .list()
                                .forEach(definition -> sql.sql(definition).update()));
    }
}
