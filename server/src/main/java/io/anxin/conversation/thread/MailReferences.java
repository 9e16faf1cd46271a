package io.anxin.conversation.thread;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The index of every Message-ID seen, sent or referred to.
@Repository
public class MailReferences {

    /// More are not looked at: a mail with thousands of references is no answer.
    private static final int MOST = 100;

    private static final String LEARN =
            """
                        insert into conversation.mail_reference (mail_id, ticket_id, message_id, known_at)
                        select id, :ticket, case when id = :own then :message::uuid end, :at::timestamptz
                        from unnest(:ids::text[]) id
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

    /// Keeps which ticket a mail and those it refers to belong to.
    ///
    /// @param mailId null when the mail had none
    public void learn(
            long ticketId,
            MessageId message,
            @Nullable String mailId,
            List<String> referred,
            Instant at) {
        String[] others =
                referred.stream()
                        .filter(id -> !id.equals(mailId))
                        .distinct()
                        .limit(MOST)
                        .toArray(String[]::new);
        if (mailId == null && others.length == 0) {
            return;
        }
        sql.sql(LEARN)
                .param("ticket", ticketId)
                .param("own", mailId, java.sql.Types.VARCHAR)
                .param("message", message.value())
                .param("at", Timestamp.from(at))
                .param("ids", mailId == null ? others : with(mailId, others))
                .update();
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

    private static String[] with(String first, String[] others) {
        String[] all = new String[others.length + 1];
        all[0] = first;
        System.arraycopy(others, 0, all, 1, others.length);
        return all;
    }
}
