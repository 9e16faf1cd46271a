package io.anxin.conversation.outbox;

import io.anxin.conversation.mail.header.MailAddress;
import io.anxin.conversation.mailbox.Fault;
import io.anxin.conversation.mailbox.MailboxId;
import io.anxin.shared.Cursor;
import io.anxin.shared.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the outbox as the screen and the facade need them.
@Repository
class OutboxTable {

    private static final String INSERT =
            """
                        with row as (
                            insert into conversation.outbox (id, version, message_id, ticket_id, mailbox,
                                mail_id, sender, recipients, subject, automatic, state, queued_at,
                                next_attempt_at, fault)
                            values (:id, 1, :message, :ticket, :mailbox, :mailId, :sender, :recipients,
                                :subject, :automatic, :state, :now,
                                case when :state = 'QUEUED' then :now::timestamptz end,
                                case when :state = 'HELD' then 'NO_SERVER' end)
                            returning id)
                        insert into conversation.outbox_mail (outbox, mime) select id, :mime from row
                        """;

    private final JdbcClient sql;
    private final MessageSource texts;

    OutboxTable(JdbcClient sql, MessageSource texts) {
        this.sql = sql;
        this.texts = texts;
    }

    record Standing(
            long version, OutboxState state, int attempts, long ticketId, MailboxId mailbox) {}

    void insert(OutboxId id, Letter letter, byte[] mime, boolean sendable, Instant now) {
        sql.sql(INSERT)
                .param("id", id.value())
                .param("message", letter.message().value())
                .param("ticket", letter.ticketId())
                .param("mailbox", letter.mailbox().id().value())
                .param("mailId", letter.mail().messageId())
                .param("sender", letter.mail().from().address())
                .param(
                        "recipients",
                        Stream.concat(letter.mail().to().stream(), letter.mail().cc().stream())
                                .map(MailAddress::canonical)
                                .distinct()
                                .toArray(String[]::new))
                .param("subject", letter.mail().subject())
                .param("automatic", letter.mail().automatic())
                .param("state", sendable ? "QUEUED" : "HELD")
                .param("now", Timestamp.from(now))
                .param("mime", mime)
                .update();
    }

    /// Those that wait; one that a node has in hand goes out.
    List<UUID> takeBackAutomatic(long ticket, Instant now) {
        return sql.sql(
                        """
                        update conversation.outbox
                        set version = version + 1, state = 'DISCARDED', settled_at = ?,
                            next_attempt_at = null
                        where id in (
                            select o.id from conversation.message m
                            join conversation.outbox o on o.message_id = m.id
                            where m.ticket_id = ? and o.automatic and o.state in ('QUEUED', 'HELD')
                            for update of o skip locked)
                        returning id
                        """)
                .params(Timestamp.from(now), ticket)
                .query(UUID.class)
                .list();
    }

    int automaticTo(String address, Instant since) {
        return sql.sql(
                        """
                        select count(*) from conversation.outbox
                        where automatic and recipients @> array[?::text] and queued_at > ?
                        """)
                .params(address.toLowerCase(Locale.ROOT), Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /// @param visible mailboxes that may be seen, null for all
    Page<OutboxRow> list(
            @Nullable List<MailboxId> visible,
            @Nullable OutboxState state,
            @Nullable String after,
            int size,
            Locale locale) {
        String query =
                "select * from conversation.outbox where true"
                        + (visible == null ? "" : " and mailbox = any (:visible)")
                        + (state == null ? "" : " and state = :state")
                        + (after == null ? "" : " and (queued_at, id) < (:at, :id)")
                        + " order by queued_at desc, id desc limit :most";
        JdbcClient.StatementSpec statement = sql.sql(query).param("most", size + 1);
        if (visible != null) {
            statement = statement.param("visible", uuids(visible));
        }
        if (state != null) {
            statement = statement.param("state", state.name());
        }
        if (after != null) {
            Cursor cursor = Cursor.decode(after, 2);
            statement =
                    statement
                            .param("at", Timestamp.from(cursor.instant(0)))
                            .param("id", cursor.uuid(1));
        }
        return Page.of(
                statement.query((row, _) -> row(row, locale)).list(),
                size,
                last -> Cursor.of(last.queuedAt(), last.id()));
    }

    Optional<Standing> standing(OutboxId id, @Nullable List<MailboxId> visible) {
        return sql.sql(
                        """
                        select version, state, attempts, ticket_id, mailbox
                        from conversation.outbox where id = ?
                        """)
                .param(id.value())
                .query(
                        (row, _) ->
                                new Standing(
                                        row.getLong(1),
                                        OutboxState.valueOf(row.getString(2)),
                                        row.getInt(3),
                                        row.getLong(4),
                                        new MailboxId(row.getObject(5, UUID.class))))
                .optional()
                .filter(row -> visible == null || visible.contains(row.mailbox()));
    }

    boolean decide(OutboxId id, long version, OutboxState next, Instant now) {
        return sql.sql(
                                """
                                update conversation.outbox set version = version + 1, state = :state,
                                    attempts = 0, settled_at = :settled, next_attempt_at = :next
                                where id = :id and version = :version
                                """)
                        .param("state", next.name())
                        .param(
                                "settled",
                                next == OutboxState.DISCARDED ? Timestamp.from(now) : null,
                                java.sql.Types.TIMESTAMP)
                        .param(
                                "next",
                                next == OutboxState.QUEUED ? Timestamp.from(now) : null,
                                java.sql.Types.TIMESTAMP)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private OutboxRow row(ResultSet row, Locale locale) throws SQLException {
        String fault = row.getString("fault");
        return new OutboxRow(
                new OutboxId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getObject("message_id", UUID.class),
                row.getLong("ticket_id"),
                row.getString("sender"),
                List.of((String[]) row.getArray("recipients").getArray()),
                row.getString("subject"),
                row.getBoolean("automatic"),
                OutboxState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getTimestamp("queued_at").toInstant(),
                instant(row, "next_attempt_at"),
                instant(row, "settled_at"),
                fault == null ? null : told(Fault.Kind.valueOf(fault), locale),
                row.getString("fault_detail"),
                instant(row, "bounced_at"));
    }

    private String told(Fault.Kind fault, Locale locale) {
        return texts.getMessage("mailbox.fault." + fault, null, locale);
    }

    private static UUID[] uuids(List<MailboxId> mailboxes) {
        return mailboxes.stream().map(MailboxId::value).toArray(UUID[]::new);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
