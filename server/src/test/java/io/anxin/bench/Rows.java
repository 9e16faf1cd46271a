package io.anxin.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Brings the ticket tables to a wanted size by copying the demo's tickets under new numbers, each
/// copy a quarter of a year older than the one before, so that the lists stay as long as a desk has
/// them while the archive grows.
final class Rows {

    /// More than the demo has tickets; the numbers of one copy start here after those of the one
    /// before.
    private static final long STEP = 10_000;

    private static final int DAYS = 90;

    private final String url;

    Rows(String url) {
        this.url = url;
    }

    /// @return how many tickets there are now
    long fillTo(long wanted) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute("set maintenance_work_mem = '512MB'");
            long first = number(statement, "select min(id) from ticket.ticket");
            long last = first + STEP - 1;
            long present = number(statement, "select count(*) from ticket.ticket");
            long demo = number(statement, "select count(*) from ticket.ticket where id <= " + last);
            long copies =
                    number(
                            statement,
                            "select (max(id) - min(id)) / " + STEP + " from ticket.ticket");
            while (present < wanted) {
                copies++;
                copy(connection, statement, first, last, copies);
                present += demo;
            }
            statement.execute(
                    "select setval('ticket.number', (select max(id) from ticket.ticket))");
            statement.execute(
                    "vacuum (analyze) ticket.ticket, ticket.search_document, conversation.message");
            return present;
        }
    }

    /// Takes the rows of the raw limit out again; the append-only tables keep theirs, which nothing
    /// refers to.
    static void removeFrom(String url, long first) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("delete from ticket.search_document where ticket >= " + first);
            statement.execute("delete from ticket.clock_event where ticket >= " + first);
            statement.execute("delete from ticket.ticket where id >= " + first);
            statement.execute("delete from conversation.message where ticket_id >= " + first);
            statement.execute("delete from conversation.thread where ticket_id >= " + first);
            statement.execute(
                    "delete from conversation.mail_reference where ticket_id >= " + first);
            statement.execute(
                    "delete from conversation.intake_raw r using conversation.intake i"
                            + " where r.intake = i.id and i.ticket_id >= "
                            + first);
            statement.execute("delete from conversation.intake where ticket_id >= " + first);
        }
    }

    private static void copy(
            Connection connection, Statement statement, long first, long last, long copies)
            throws SQLException {
        int days = Math.toIntExact(copies * DAYS);
        for (TicketRows rows : TicketRows.OPENING) {
            if (!rows.table().equals("notification.change")
                    && !rows.table().equals("access.audit")) {
                statement.execute(rows.copyStatement(connection, first, last, copies * STEP, days));
            }
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }
}
