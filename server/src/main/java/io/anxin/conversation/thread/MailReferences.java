package io.anxin.conversation.thread;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The index of every Message-ID seen, sent or referred to.
@Repository
public class MailReferences {

    /// More are not looked at: a mail with thousands of references is no answer.
    private static final int MOST = 100;

    /// SQL that keeps which ticket a message and those it refers to belong to.
    static final String LEARN =
            """
            insert into conversation.mail_reference (mail_id, ticket_id, message_id, known_at)
            select id, ?, case when id = ? then ?::uuid end, ?::timestamptz
            from unnest(?::text[]) id
            order by id
            on conflict (mail_id, ticket_id) do update
                set message_id = coalesce(mail_reference.message_id, excluded.message_id)
            where mail_reference.message_id is null and excluded.message_id is not null
            """;

    private final JdbcClient sql;

    MailReferences(JdbcClient sql) {
        this.sql = sql;
    }

    /// The ticket that the first known of these ids belongs to; of several tickets the one that got
    /// to know the id last. An id of a message we hold joins whoever shows it. An id that was only
    /// referred to (a newsletter many people answer) joins those alone who take part in the ticket.
    ///
    /// @param ids closest relative first
    /// @param sender address of who refers to them
    public Optional<Long> ticketOf(List<String> ids, String sender) {
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        String[] wanted = ids.stream().limit(MOST).toArray(String[]::new);
        return sql.sql(
                        """
                        select r.ticket_id
                        from conversation.mail_reference r
                            join conversation.thread t on t.ticket_id = r.ticket_id
                        where r.mail_id = any (:ids::text[])
                            and (r.message_id is not null or :sender = any (t.participants))
                        order by array_position(:ids::text[], r.mail_id), r.known_at desc
                        limit 1
                        """)
                .param("ids", wanted)
                .param("sender", sender.toLowerCase(Locale.ROOT))
                .query(Long.class)
                .optional();
    }

    /// The values of [#LEARN]; none when there is nothing to learn.
    ///
    /// @param referred the Message-IDs that the message names
    static List<@Nullable Object> learned(NewMessage message, List<String> referred) {
        String own = message.header() == null ? null : message.header().mailId();
        String[] ids =
                Stream.concat(Stream.ofNullable(own), referred.stream())
                        .distinct()
                        .limit(MOST + 1)
                        .toArray(String[]::new);
        return ids.length == 0
                ? List.of()
                : Arrays.asList(
                        message.ticketId(),
                        own,
                        message.id().value(),
                        Timestamp.from(message.at()),
                        ids);
    }

    /// The message of ours that has this Message-ID.
    public Optional<Known> messageOf(String mailId) {
        return sql.sql(
                        """
                        select ticket_id, message_id from conversation.mail_reference
                        where mail_id = ? and message_id is not null
                        order by known_at desc limit 1
                        """)
                .param(mailId)
                .query(
                        (row, _) ->
                                new Known(
                                        row.getLong(1),
                                        new MessageId(row.getObject(2, UUID.class))))
                .optional();
    }

    public record Known(long ticketId, MessageId message) {}
}
