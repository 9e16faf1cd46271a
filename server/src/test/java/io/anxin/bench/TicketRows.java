package io.anxin.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rows that one table holds for one ticket, as text, so that they can be inserted again under
/// another number.
///
/// @param table qualified name
/// @param key column that holds the ticket's number, as bigint or text; empty when the table knows
///   no ticket
/// @param condition selects the rows of the ticket whose number, as text, stands for the question
///   mark
/// @param fresh columns that must differ for every ticket: they get an id made from its number
record TicketRows(String table, String key, String condition, Set<String> fresh) {

    /// Everything that opening one ticket by hand writes.
    static final List<TicketRows> OPENING =
            List.of(
                    new TicketRows("ticket.ticket", "id", "id::text = ?", Set.of()),
                    new TicketRows("ticket.clock_event", "ticket", "ticket::text = ?", Set.of()),
                    new TicketRows(
                            "ticket.search_document", "ticket", "ticket::text = ?", Set.of()),
                    new TicketRows("ticket.search_entry", "ticket", "ticket::text = ?", Set.of()),
                    new TicketRows(
                            "conversation.thread", "ticket_id", "ticket_id::text = ?", Set.of()),
                    new TicketRows(
                            "conversation.message",
                            "ticket_id",
                            "ticket_id::text = ?",
                            Set.of("id")),
                    new TicketRows(
                            "access.audit",
                            "subject_id",
                            "subject_type = 'ticket' and subject_id = ?",
                            Set.of()),
                    new TicketRows(
                            "notification.change", "id", "kind = 'ticket' and id = ?", Set.of()));

    /// What a ticket of the past has left behind.
    static final List<TicketRows> KEPT =
            Stream.concat(
                            OPENING.stream()
                                    .filter(rows -> !rows.table().equals("notification.change"))
                                    .filter(rows -> !rows.table().equals("access.audit")),
                            Stream.of(
                                    new TicketRows(
                                            "insight.ticket_fact", "ticket", "true", Set.of())))
                    .map(rows -> new TicketRows(rows.table(), rows.key(), "true", rows.fresh()))
                    .toList();

    /// Everything that taking in one mail writes, the raw mail first.
    static final List<TicketRows> TAKING_IN = takingIn();

    private static List<TicketRows> takingIn() {
        List<TicketRows> all = new ArrayList<>();
        all.add(
                new TicketRows(
                        "conversation.intake",
                        "ticket_id",
                        "ticket_id::text = ?",
                        Set.of("id", "external_key", "mail_id", "message_id")));
        all.add(
                new TicketRows(
                        "conversation.intake_raw",
                        "",
                        "intake in (select id from conversation.intake where ticket_id::text = ?)",
                        Set.of("intake")));
        all.addAll(OPENING);
        all.add(
                new TicketRows(
                        "conversation.mail_reference",
                        "ticket_id",
                        "ticket_id::text = ?",
                        Set.of("mail_id", "message_id")));
        return List.copyOf(all);
    }

    private record Column(String name, String type) {}

    /// Reads the rows of a ticket and prepares their insertion.
    Insertion read(Connection connection, long ticket) throws SQLException {
        List<Column> columns = columns(connection);
        String list =
                columns.stream()
                        .map(c -> '"' + c.name() + "\"::text")
                        .collect(Collectors.joining(", "));
        String sql = "select %s from %s where %s".formatted(list, table, condition);
        List<List<String>> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, Long.toString(ticket));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= columns.size(); i++) {
                        row.add(found.getString(i));
                    }
                    rows.add(row);
                }
            }
        }
        return new Insertion(columns, rows);
    }

    /// Where a copy stands; its ticket is copied before.
    private static final String PLACES =
            "array_to_tsvector(ticket.place_terms(id,"
                    + " (select t.opened_at from ticket.ticket t where t.id = id)))";

    /// How the tickets of a desk's past stand, where they differ from those of today: all closed.
    private static final Map<String, String> PAST =
            Map.of(
                    "ticket.ticket.closed_at", "coalesce(closed_at, last_activity_at)",
                    "ticket.ticket.closed_reason", "coalesce(closed_reason, 'NO_ANSWER')",
                    "ticket.ticket.waiting_until", "null::timestamptz",
                    "ticket.ticket.first_response_stopped_at",
                            "coalesce(first_response_stopped_at, last_activity_at)",
                    "ticket.ticket.resolution_stopped_at",
                            "coalesce(resolution_stopped_at, last_activity_at)",
                    "ticket.search_entry.terms",
                            "ts_delete(terms, array(select term from unnest(tsvector_to_array(terms)) term"
                                    + " where term ~ '^#[abcmy]'))",
                    "insight.ticket_fact.state", "'CLOSED'",
                    "insight.ticket_fact.closed_at", "coalesce(closed_at, opened_at)");

    /// Copies all rows of tickets from `first` to `last` several times, each copy `step` numbers
    /// above and `days` before the last.
    String copyStatement(
            Connection connection, long first, long last, long step, int days, long from, long to)
            throws SQLException {
        List<Column> columns = columns(connection);
        String names =
                columns.stream().map(c -> '"' + c.name() + '"').collect(Collectors.joining(", "));
        String past = columns.stream().map(this::past).collect(Collectors.joining(", "));
        String values =
                columns.stream().map(c -> copied(c, step, days)).collect(Collectors.joining(", "));
        return """
        with source as materialized (
            select %s from %s where %s::bigint between %d and %d and %s)
        insert into %s (%s) select %s from generate_series(%d, %d) copy, source
        """
                .formatted(
                        past, table, key, first, last, condition, table, names, values, from, to);
    }

    private String past(Column column) {
        String name = '"' + column.name() + '"';
        return PAST.getOrDefault(table + "." + column.name(), name) + " as " + name;
    }

    private String copied(Column column, long step, int days) {
        String name = '"' + column.name() + '"';
        if (column.name().equals(key)) {
            return "(" + name + "::bigint + copy * " + step + ")::" + column.type();
        }
        if (fresh.contains(column.name())) {
            return "gen_random_uuid()";
        }
        if (table.equals("ticket.search_entry") && column.name().equals("terms")) {
            String id = "(ticket + copy * " + step + ")";
            return name
                    + " || "
                    + PLACES.replace("(id,", "(" + id + ",").replace("= id)", "= " + id + ")");
        }
        return column.type().startsWith("timestamp")
                ? name + " - copy * interval '" + days + " days'"
                : name;
    }

    /// Columns that an insert names: neither generated nor numbered nor filled by the transaction
    /// itself.
    private List<Column> columns(Connection connection) throws SQLException {
        String sql =
                """
                select a.attname, format_type(a.atttypid, a.atttypmod)
                from pg_attribute a
                left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                where coalesce(pg_get_expr(d.adbin, d.adrelid), '') not like 'nextval(%' and a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped
                    and a.attgenerated = '' and a.attidentity = '' and a.attname <> 'transaction'
                order by a.attnum""";
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, table);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    columns.add(new Column(found.getString(1), found.getString(2)));
                }
            }
        }
        return columns;
    }

    /// One insert statement for all rows of the ticket in this table.
    final class Insertion {

        private final List<Column> columns;
        private final List<List<String>> rows;

        private Insertion(List<Column> columns, List<List<String>> rows) {
            this.columns = columns;
            this.rows = rows;
        }

        boolean isEmpty() {
            return rows.isEmpty();
        }

        PreparedStatement prepare(Connection connection) throws SQLException {
            String names =
                    columns.stream()
                            .map(c -> '"' + c.name() + '"')
                            .collect(Collectors.joining(", "));
            String row =
                    columns.stream()
                            .map(c -> "?::" + c.type())
                            .collect(Collectors.joining(", ", "(", ")"));
            String all = rows.stream().map(_ -> row).collect(Collectors.joining(", "));
            return connection.prepareStatement(
                    "insert into " + table + " (" + names + ") values " + all);
        }

        void insert(PreparedStatement statement, long ticket) throws SQLException {
            int at = 1;
            for (int n = 0; n < rows.size(); n++) {
                List<String> row = rows.get(n);
                for (int i = 0; i < columns.size(); i++) {
                    String name = columns.get(i).name();
                    boolean number = name.equals(key);
                    boolean id = fresh.contains(name);
                    statement.setString(
                            at++, number ? Long.toString(ticket) : id ? id(ticket, n) : row.get(i));
                }
            }
            statement.executeUpdate();
        }

        /// The same for the same ticket and place, so that the rows of different tables still refer
        /// to each other.
        private static String id(long ticket, int place) {
            return new UUID(ticket, Long.MIN_VALUE | place).toString();
        }
    }
}
