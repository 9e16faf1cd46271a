package io.anxin.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HexFormat;
import java.util.UUID;

/// Those who read besides the administrator.
final class Readers {

    /// An agent with the smallest share of the desk.
    ///
    /// @param tickets how many the agent may see through the own teams
    /// @param hiddenWord occurs often, but never in a ticket that the agent may see: the hardest
    ///   thing to search
    record Agent(String token, long tickets, String hiddenWord) {}

    private static final String TOKEN = "anx_bench_token_of_an_agent";

    private static final String NARROWEST =
            """
            select a.id, array_agg(at.team) teams,
                (select count(*) from ticket.ticket t
                    where t.team = any(array_agg(at.team)) or t.assigned_to = a.id) tickets
            from access.account a join access.account_team at on at.account = a.id
            where a.active and a.roles = '{AGENT}'
            group by a.id order by tickets, a.id limit 1""";

    private static final String HIDDEN_WORD =
            """
            select term from ticket.search_entry e join ticket.ticket t on t.id = e.ticket,
                unnest(tsvector_to_array(e.terms)) term
            where length(term) between 2 and 12 and term ~ '^[[:alpha:]]+$'
            group by term
            having count(*) filter (where t.team = any(?) or t.assigned_to = ?
                or t.watchers @> array[?] or t.participating_teams && ?) = 0
            order by count(*) desc, term limit 1""";

    private Readers() {}

    static Agent narrowest(String url) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement query = connection.prepareStatement(NARROWEST);
                ResultSet found = query.executeQuery()) {
            found.next();
            UUID account = found.getObject(1, UUID.class);
            admit(connection, account);
            return new Agent(
                    TOKEN, found.getLong(3), hidden(connection, account, found.getArray(2)));
        }
    }

    private static String hidden(Connection connection, UUID account, java.sql.Array teams)
            throws Exception {
        try (PreparedStatement query = connection.prepareStatement(HIDDEN_WORD)) {
            query.setArray(1, teams);
            query.setObject(2, account);
            query.setObject(3, account);
            query.setArray(4, teams);
            try (ResultSet word = query.executeQuery()) {
                word.next();
                return word.getString(1);
            }
        }
    }

    private static void admit(Connection connection, UUID account) throws Exception {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        """
                        insert into access.token (id, account, name, hash, hint, scope, created_at)
                        select gen_random_uuid(), ?, 'bench', ?, 'gent', '{}', now()
                        where not exists (select 1 from access.token where hash = ?)""")) {
            String hash =
                    HexFormat.of()
                            .formatHex(
                                    MessageDigest.getInstance("SHA-256")
                                            .digest(TOKEN.getBytes(StandardCharsets.UTF_8)));
            insert.setObject(1, account);
            insert.setString(2, hash);
            insert.setString(3, hash);
            insert.executeUpdate();
        }
    }
}
