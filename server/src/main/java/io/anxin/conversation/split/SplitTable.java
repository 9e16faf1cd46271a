package io.anxin.conversation.split;

import io.anxin.access.AccountId;
import io.anxin.ticket.TicketId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the splits, and the copies they consist of.
@Repository
public class SplitTable {

    /// A message that is to be copied.
    record Original(UUID id, Instant at, String text, boolean system) {

        String preview() {
            String line = text.replaceAll("\\s+", " ").strip();
            return line.length() <= 300 ? line : line.substring(0, 299) + "…";
        }
    }

    /// The messages in their order, their files, and the Message-IDs of what the customer wrote.
    private static final String COPY =
            """
            with copy as (
                insert into conversation.message (id, ticket_id, ordinal, direction, author_kind,
                    author_id, author_name, author_address, at, html, text, quoted_html,
                    quoted_text, subject, mail_id, mail_from, mail_to, mail_cc, automatic,
                    mentions, copied_from)
                select gen_random_uuid(), :target, array_position(:messages::uuid[], m.id),
                    m.direction, m.author_kind, m.author_id, m.author_name, m.author_address, m.at,
                    replace(m.html, :there, :here), m.text, replace(m.quoted_html, :there, :here),
                    m.quoted_text, m.subject, m.mail_id, m.mail_from, m.mail_to, m.mail_cc,
                    m.automatic, m.mentions, m.id
                from conversation.message m where m.id = any (:messages::uuid[])
                returning id, copied_from, mail_id, direction),
            files as (
                insert into conversation.attachment (message_id, place, ticket_id, file_id, name,
                    type, size, content_id, embedded)
                select copy.id, a.place, :target, a.file_id, a.name, a.type, a.size, a.content_id,
                    a.embedded
                from conversation.attachment a join copy on a.message_id = copy.copied_from)
            insert into conversation.mail_reference (mail_id, ticket_id, message_id, known_at)
            select mail_id, :target, id, :now from copy
            where direction = 'IN' and mail_id is not null
            on conflict do nothing
            """;

    private final JdbcClient sql;

    SplitTable(JdbcClient sql) {
        this.sql = sql;
    }

    /// The messages that were split off one of the tickets, and where to.
    public Map<UUID, Long> moved(Collection<TicketId> tickets) {
        Map<UUID, Long> moved = new HashMap<>();
        sql.sql(
                        """
                        select unnest(messages) as message, target from conversation.split
                        where source = any (?) and undone_at is null
                        """)
                .param(tickets.stream().map(TicketId::value).toArray(Long[]::new))
                .query(
                        row -> {
                            moved.put(row.getObject(1, UUID.class), row.getLong(2));
                        });
        return moved;
    }

    /// Those of the messages that stand in the thread, in its order; nobody else splits it now.
    List<Original> chosen(TicketId source, Collection<UUID> messages) {
        sql.sql("select from conversation.thread where ticket_id = ? for update")
                .param(source.value())
                .query((_, _) -> true)
                .list();
        return sql.sql(
                        """
                        select id, at, text, direction = 'SYSTEM' as system from conversation.message
                        where ticket_id = ? and id = any (?) order by ordinal
                        """)
                .params(source.value(), messages.toArray(UUID[]::new))
                .query(
                        (row, _) ->
                                new Original(
                                        row.getObject(1, UUID.class),
                                        row.getTimestamp(2).toInstant(),
                                        row.getString(3),
                                        row.getBoolean(4)))
                .list();
    }

    /// Begins a thread with copies of the messages. What the customer wrote is known to belong to
    /// it from now on, so that an answer to it comes here.
    void copy(TicketId source, TicketId target, String subject, List<UUID> messages, Instant now) {
        sql.sql(
                        """
                        insert into conversation.thread
                            (ticket_id, mailbox, last_ordinal, subject, locale, participants)
                        select ?, mailbox, ?, ?, locale, participants
                        from conversation.thread where ticket_id = ?
                        """)
                .params(target.value(), messages.size(), subject, source.value())
                .update();
        sql.sql(COPY)
                .param("target", target.value())
                .param("messages", messages.toArray(UUID[]::new))
                .param("there", "/api/v1/tickets/" + source + "/files/")
                .param("here", "/api/v1/tickets/" + target + "/files/")
                .param("now", Timestamp.from(now))
                .update();
    }

    void keep(
            UUID id,
            TicketId source,
            TicketId target,
            List<UUID> messages,
            Instant at,
            @Nullable AccountId by) {
        sql.sql(
                        """
                        insert into conversation.split (id, source, target, messages, split_at, split_by)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                id,
                                source.value(),
                                target.value(),
                                messages.toArray(UUID[]::new),
                                Timestamp.from(at),
                                by == null ? null : by.value()))
                .update();
    }

    /// The ticket that another one was split off, unless that was undone.
    Optional<TicketId> sourceOf(TicketId target) {
        return sql.sql(
                        """
                        select source from conversation.split
                        where target = ? and undone_at is null for update
                        """)
                .param(target.value())
                .query((row, _) -> new TicketId(row.getLong(1)))
                .optional();
    }

    void undone(TicketId target, Instant at) {
        sql.sql("update conversation.split set undone_at = ? where target = ?")
                .params(Timestamp.from(at), target.value())
                .update();
    }
}
