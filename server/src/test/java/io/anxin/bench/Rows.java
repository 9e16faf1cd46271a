package io.anxin.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Brings the ticket tables to a wanted size by copying the demo's tickets under new numbers, each
/// copy some days older than the one before and closed, so that the lists stay as long as a desk
/// has them while the archive grows.
final class Rows {

    /// More than the demo has tickets; the numbers of one copy start here after those of the one
    /// before.
    private static final long STEP = 4_000;

    private static final int DAYS = 3;

    /// Filled row by row they would take most of the time. Those that constraints stand on stay.
    private static final String INDEXES =
            """
            select indexrelid::regclass, pg_get_indexdef(indexrelid) from pg_index
            where indrelid = '%s'::regclass and not indisunique""";

    private final String url;
    private long copies;

    Rows(String url) {
        this.url = url;
    }

    /// @return how many tickets there are now
    long fillTo(long wanted) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute("set session_replication_role = replica"); // no checks of keys
            statement.execute("set maintenance_work_mem = '512MB'");
            long first = number(statement, "select min(id) from ticket.ticket");
            long demo =
                    number(
                            statement,
                            "select count(*) from ticket.ticket where id < " + (first + STEP));
            long present = number(statement, "select count(*) from ticket.ticket");
            long missing = Math.ceilDiv(Math.max(0, wanted - present), demo);
            if (missing > 0) {
                copy(connection, statement, first, missing);
            }
            return present + missing * demo;
        }
    }

    private void copy(Connection connection, Statement statement, long first, long more)
            throws SQLException {
        // Above whatever was opened meanwhile.
        long above = number(statement, "select max(id) from ticket.ticket") - first;
        long from = Math.max(copies, Math.ceilDiv(above, STEP)) + 1;
        copies = from + more - 1;
        statement.execute("select setval('ticket.number', " + (first + (copies + 1) * STEP) + ")");
        List<String> indexes = new ArrayList<>();
        for (TicketRows rows : TicketRows.KEPT) {
            indexes.addAll(takeIndexes(statement, rows.table()));
        }
        for (TicketRows rows : TicketRows.KEPT) {
            statement.execute(
                    rows.copyStatement(
                            connection, first, first + STEP - 1, STEP, DAYS, from, copies));
        }
        for (String index : indexes) {
            // the program may have missed one of a custom field and made it anew meanwhile
            statement.execute(index.replaceFirst(" INDEX ", " INDEX IF NOT EXISTS "));
        }
        for (TicketRows rows : TicketRows.KEPT) {
            statement.execute("vacuum (analyze) " + rows.table());
        }
    }

    /// Takes the rows of the raw limit out again; the append-only tables keep theirs, which nothing
    /// refers to.
    static void removeFrom(String url, long first) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("delete from ticket.search_entry where ticket >= " + first);
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

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    /// Drops the indexes of a table.
    ///
    /// @return what makes them again
    private static List<String> takeIndexes(Statement statement, String table) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> definitions = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(INDEXES.formatted(table))) {
            while (found.next()) {
                names.add(found.getString(1));
                definitions.add(found.getString(2));
            }
        }
        for (String name : names) {
            statement.execute("drop index " + name);
        }
        return definitions;
    }
}
