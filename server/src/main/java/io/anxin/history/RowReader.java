package io.anxin.history;

import io.anxin.database.MonthlyTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads a month row by row, however many they are.
@Component
class RowReader {

    /// Told of the rows read so far.
    interface Progress {
        void at(long rows);
    }

    private static final int AT_ONCE = 1_000;

    private final JdbcTemplate sql;
    private final TransactionTemplate transactions;

    RowReader(DataSource source, TransactionTemplate transactions) {
        this.sql = new JdbcTemplate(source);
        this.sql.setFetchSize(AT_ONCE); // else the driver takes them all into memory
        this.transactions = transactions;
    }

    /// Each row as a JSON object on a line of its own, in their order.
    void read(MonthlyTable history, YearMonth month, Lines lines, Progress progress) {
        String query =
                "select row_to_json(r)::text from (select * from %s order by %s) r"
                        .formatted(Months.partition(history, month), history.key());
        RowCallbackHandler each = row -> add(row, lines, progress);
        transactions.executeWithoutResult(_ -> sql.query(query, each));
        progress.at(lines.rows());
    }

    private static void add(ResultSet row, Lines lines, Progress progress) throws SQLException {
        try {
            lines.add(row.getString(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.rows() % AT_ONCE == 0) {
            progress.at(lines.rows());
        }
    }
}
