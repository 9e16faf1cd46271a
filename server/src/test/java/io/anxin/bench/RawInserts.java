package io.anxin.bench;

import io.anxin.bench.TicketRows.Insertion;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// The raw limit: the rows that opening a ticket writes, inserted by plain prepared SQL into the
/// same tables of the same PostgreSQL, one transaction for each ticket.
final class RawInserts implements Load.Client {

    private record Prepared(Insertion insertion, PreparedStatement statement) {}

    private final Connection connection;
    private final AtomicLong numbers;
    private final List<Prepared> inserts = new ArrayList<>();

    /// @param sample a ticket that the program opened
    RawInserts(String url, List<TicketRows> tables, long sample, AtomicLong numbers)
            throws SQLException {
        this.connection = DriverManager.getConnection(url);
        this.numbers = numbers;
        connection.setAutoCommit(false);
        for (TicketRows rows : tables) {
            Insertion insertion = rows.read(connection, sample);
            if (!insertion.isEmpty()) {
                inserts.add(new Prepared(insertion, insertion.prepare(connection)));
            }
        }
        connection.commit();
    }

    @Override
    public void once(int round) throws SQLException {
        long number = numbers.incrementAndGet();
        for (Prepared each : inserts) {
            each.insertion().insert(each.statement(), number);
        }
        connection.commit();
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
