package io.anxin.conversation.draft;

import io.anxin.access.Actor;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Drafts, one for each person and ticket; seen by nobody else.
@Service
public class Drafts {

    private final JdbcClient sql;
    private final Tickets tickets;
    private final Clock clock;

    Drafts(JdbcClient sql, Tickets tickets, Clock clock) {
        this.sql = sql;
        this.tickets = tickets;
        this.clock = clock;
    }

    Optional<Draft> find(Actor actor, TicketId id) {
        tickets.requireVisible(actor, id);
        return sql.sql("select * from conversation.draft where account = ? and ticket_id = ?")
                .params(actor.account().value(), id.value())
                .query((row, _) -> draft(row))
                .optional();
    }

    Draft save(Actor actor, TicketId id, SaveDraft draft) {
        tickets.requireWritable(actor, id);
        sql.sql(
                        """
                        insert into conversation.draft (account, ticket_id, kind, html, mail_to, mail_cc,
                            attachments, mentions, last_seen, saved_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (account, ticket_id) do update set kind = excluded.kind,
                            html = excluded.html, mail_to = excluded.mail_to,
                            mail_cc = excluded.mail_cc, attachments = excluded.attachments,
                            mentions = excluded.mentions, last_seen = excluded.last_seen,
                            saved_at = excluded.saved_at
                        """)
                .params(
                        actor.account().value(),
                        id.value(),
                        draft.kind().name(),
                        draft.html().replace("\0", ""),
                        all(draft.to()).toArray(String[]::new),
                        all(draft.cc()).toArray(String[]::new),
                        all(draft.attachments()).toArray(UUID[]::new),
                        all(draft.mentions()).toArray(UUID[]::new),
                        draft.lastSeenMessage(),
                        Timestamp.from(clock.instant()))
                .update();
        return find(actor, id).orElseThrow();
    }

    /// What was being written is sent, or no longer wanted.
    public void forget(Actor actor, TicketId id) {
        if (actor.id() != null) {
            sql.sql("delete from conversation.draft where account = ? and ticket_id = ?")
                    .params(actor.id().value(), id.value())
                    .update();
        }
    }

    private static <T> List<T> all(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                Draft.Kind.valueOf(row.getString("kind")),
                row.getString("html"),
                strings(row.getArray("mail_to")),
                strings(row.getArray("mail_cc")),
                ids(row.getArray("attachments")),
                ids(row.getArray("mentions")),
                row.getInt("last_seen"),
                row.getTimestamp("saved_at").toInstant());
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return List.of((UUID[]) array.getArray());
    }
}
