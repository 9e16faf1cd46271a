package io.anxin.conversation;

import io.anxin.conversation.outbox.OutboxState;
import io.anxin.conversation.thread.AuthorKind;
import io.anxin.conversation.thread.Direction;
import io.anxin.conversation.thread.MessageId;
import io.anxin.shared.Cursor;
import io.anxin.shared.Page;
import io.anxin.ticket.TicketId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Threads as people read them: messages in one query, their files in another.
@Component
class ThreadReader {

    private final JdbcClient sql;
    private final MessageSource texts;

    ThreadReader(JdbcClient sql, MessageSource texts) {
        this.sql = sql;
        this.texts = texts;
    }

    /// Oldest first; with what was merged into the ticket, in the order of time.
    Page<Message> page(ThreadScope scope, @Nullable String after, int size, Locale locale) {
        Cursor last = after == null ? null : Cursor.decode(after, 3);
        List<Message> rows =
                scope.isPlain()
                        ? after(
                                scope.ticket(),
                                last == null ? 0 : (int) last.number(2),
                                size + 1,
                                locale)
                        : together(scope, last, size + 1, locale);
        return Page.of(
                rows.stream().map(scope::marked).toList(),
                size,
                message -> Cursor.of(message.at(), scope.standsIn(message), message.ordinal()));
    }

    private List<Message> together(
            ThreadScope scope, @Nullable Cursor last, int most, Locale locale) {
        Long[] tickets = scope.family().stream().map(TicketId::value).toArray(Long[]::new);
        List<Message> messages =
                sql.sql(
                                """
                                select m.*, o.id as outbox_id, o.state, o.fault, o.settled_at, o.bounced_at
                                from conversation.message m
                                    left join conversation.outbox o on o.message_id = m.id
                                where (m.ticket_id = any (:tickets) or m.id = any (:redirected))
                                    and (m.at, m.ticket_id, m.ordinal) > (:at, :ticket, :ordinal)
                                    and not exists (select from conversation.message original
                                        where original.id = m.copied_from
                                            and original.ticket_id = any (:tickets))
                                order by m.at, m.ticket_id, m.ordinal limit :most
                                """)
                        .param("tickets", tickets)
                        .param("redirected", scope.redirected().toArray(UUID[]::new))
                        .param("at", Timestamp.from(last == null ? Instant.EPOCH : last.instant(0)))
                        .param("ticket", last == null ? 0L : last.number(1))
                        .param("ordinal", last == null ? 0 : (int) last.number(2))
                        .param("most", most)
                        .query(
                                (row, _) ->
                                        message(row, locale).from(scope, row.getLong("ticket_id")))
                        .list();
        return withFiles(scope.ticket(), messages);
    }

    /// Messages that come after a place of the thread.
    List<Message> after(TicketId ticket, int ordinal, int most, Locale locale) {
        List<Message> messages =
                sql.sql(
                                """
                                select m.*, o.id as outbox_id, o.state, o.fault, o.settled_at, o.bounced_at
                                from conversation.message m
                                    left join conversation.outbox o on o.message_id = m.id
                                where m.ticket_id = ? and m.ordinal > ?
                                order by m.ordinal limit ?
                                """)
                        .params(ticket.value(), ordinal, most)
                        .query((row, _) -> message(row, locale))
                        .list();
        return withFiles(ticket, messages);
    }

    /// The last message of a thread that went in or out as mail, with its people.
    record LastMail(
            Direction direction,
            @Nullable String from,
            List<String> to,
            List<String> cc,
            String subject,
            String authorName,
            Instant at,
            @Nullable String html,
            String text) {}

    @Nullable LastMail lastMail(TicketId ticket) {
        return sql.sql(
                        """
                        select direction, mail_from, mail_to, mail_cc, subject, author_name, at, html, text
                        from conversation.message
                        where ticket_id = ? and direction in ('IN', 'OUT') and mail_id is not null
                            and author_kind in ('CUSTOMER', 'STAFF')
                        order by ordinal desc limit 1
                        """)
                .param(ticket.value())
                .query(
                        (row, _) ->
                                new LastMail(
                                        Direction.valueOf(row.getString(1)),
                                        row.getString(2),
                                        strings(row.getArray(3)),
                                        strings(row.getArray(4)),
                                        row.getString(5) == null ? "" : row.getString(5),
                                        row.getString(6),
                                        row.getTimestamp(7).toInstant(),
                                        row.getString(8),
                                        row.getString(9)))
                .optional()
                .orElse(null);
    }

    /// Whether a file belongs to a message of the ticket.
    boolean holds(ThreadScope scope, UUID file) {
        return sql.sql(
                        """
                        select exists (select from conversation.attachment
                            where file_id = ? and (ticket_id = any (?) or message_id = any (?)))
                        """)
                .params(
                        file,
                        scope.family().stream().map(TicketId::value).toArray(Long[]::new),
                        scope.redirected().toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    private List<Message> withFiles(TicketId ticket, List<Message> messages) {
        if (messages.isEmpty()) {
            return messages;
        }
        Map<UUID, List<Message.Attachment>> files = new HashMap<>();
        sql.sql(
                        """
                        select message_id, file_id, name, type, size from conversation.attachment
                        where message_id = any (?) and not embedded
                        order by message_id, place
                        """)
                .param(messages.stream().map(m -> m.id().value()).toArray(UUID[]::new))
                .query(
                        row -> {
                            files.computeIfAbsent(
                                            row.getObject(1, UUID.class), _ -> new ArrayList<>())
                                    .add(attachment(row, ticket));
                        });
        return messages.stream()
                .map(m -> m.with(files.getOrDefault(m.id().value(), List.of())))
                .toList();
    }

    private static Message.Attachment attachment(ResultSet row, TicketId ticket)
            throws SQLException {
        UUID file = row.getObject("file_id", UUID.class);
        return new Message.Attachment(
                file,
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                "/api/v1/tickets/" + ticket + "/files/" + file);
    }

    private Message message(ResultSet row, Locale locale) throws SQLException {
        String notice = row.getString("notice");
        String text = row.getString("text");
        return new Message(
                new MessageId(row.getObject("id", UUID.class)),
                row.getInt("ordinal"),
                Direction.valueOf(row.getString("direction")),
                new Message.Author(
                        AuthorKind.valueOf(row.getString("author_kind")),
                        row.getObject("author_id", UUID.class),
                        row.getString("author_name"),
                        row.getString("author_address")),
                row.getTimestamp("at").toInstant(),
                row.getString("html"),
                notice == null ? text : told(row, notice, text, locale),
                quoted(row),
                List.of(),
                delivery(row, locale),
                mail(row),
                row.getBoolean("automatic"),
                List.of((UUID[]) row.getArray("mentions").getArray()),
                null,
                null);
    }

    private String told(ResultSet row, String notice, String detail, Locale locale)
            throws SQLException {
        String told =
                texts.getMessage(
                        "notice." + notice,
                        strings(row.getArray("notice_arguments")).toArray(),
                        locale);
        return detail.isBlank() ? told : told + "\n" + detail;
    }

    private static Message.@Nullable Quoted quoted(ResultSet row) throws SQLException {
        String html = row.getString("quoted_html");
        String text = row.getString("quoted_text");
        return html == null && text == null
                ? null
                : new Message.Quoted(html, text == null ? "" : text);
    }

    private Message.@Nullable Delivery delivery(ResultSet row, Locale locale) throws SQLException {
        if (row.getString("mail_id") == null || !"OUT".equals(row.getString("direction"))) {
            return null;
        }
        String state = row.getString("state");
        if (state == null) {
            return new Message.Delivery(
                    OutboxState.SENT, null, null, row.getTimestamp("at").toInstant(), null);
        }
        String fault = row.getString("fault");
        return new Message.Delivery(
                OutboxState.valueOf(state),
                row.getObject("outbox_id", UUID.class),
                fault == null ? null : texts.getMessage("mailbox.fault." + fault, null, locale),
                "SENT".equals(state) ? instant(row, "settled_at") : null,
                instant(row, "bounced_at"));
    }

    private static Message.@Nullable Mail mail(ResultSet row) throws SQLException {
        String subject = row.getString("subject");
        return subject == null
                ? null
                : new Message.Mail(
                        subject,
                        row.getString("mail_from"),
                        strings(row.getArray("mail_to")),
                        strings(row.getArray("mail_cc")),
                        row.getString("mail_id"));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
