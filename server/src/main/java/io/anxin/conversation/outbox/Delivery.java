package io.anxin.conversation.outbox;

import io.anxin.conversation.mailbox.Fault;
import io.anxin.conversation.mailbox.MailboxId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The steps of a delivery, each its own transaction, so that a crash between two of them leaves a
/// row that tells how far it came.
@Repository
class Delivery {

    /// Tries over about a day; then it has failed.
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofHours(3),
                    Duration.ofHours(6),
                    Duration.ofHours(12));

    private final JdbcClient sql;

    Delivery(JdbcClient sql) {
        this.sql = sql;
    }

    /// A mail that this node is handing to a mail server.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Claimed(
            OutboxId id,
            UUID messageId,
            long ticketId,
            MailboxId mailbox,
            String sender,
            List<String> recipients,
            int attempts,
            byte[] mime) {}

    /// Mailboxes with mail that is due.
    List<MailboxId> due(Instant now) {
        return sql.sql(
                        """
                        select distinct mailbox from conversation.outbox
                        where state = 'QUEUED' and next_attempt_at <= ?
                        """)
                .param(Timestamp.from(now))
                .query((row, _) -> new MailboxId(row.getObject(1, UUID.class)))
                .list();
    }

    /// Takes the next mail of a mailbox that no other node is taking.
    Optional<Claimed> claim(MailboxId mailbox, Instant now) {
        return sql.sql(
                        """
                        update conversation.outbox o set state = 'SENDING', claimed_at = :now,
                            next_attempt_at = null, attempts = attempts + 1, version = version + 1
                        from conversation.outbox_mail m
                        where m.outbox = o.id and o.id = (
                            select id from conversation.outbox
                            where state = 'QUEUED' and next_attempt_at <= :now and mailbox = :mailbox
                            order by next_attempt_at for update skip locked limit 1)
                        returning o.id, o.message_id, o.ticket_id, o.sender, o.recipients, o.attempts, m.mime
                        """)
                .param("now", Timestamp.from(now))
                .param("mailbox", mailbox.value())
                .query((row, _) -> claimed(row, mailbox, row.getBytes("mime")))
                .optional();
    }

    /// @param fault what was refused though the rest was taken, else null
    void sent(OutboxId id, @Nullable Fault fault, Instant now) {
        settle(id, OutboxState.SENT, fault, null, now);
    }

    /// @return true when there will be no further try
    boolean postpone(Claimed mail, Fault fault, Instant now) {
        if (mail.attempts() > PAUSES.size()) {
            settle(mail.id(), OutboxState.FAILED, fault, null, now);
            return true;
        }
        Instant next = now.plus(PAUSES.get(mail.attempts() - 1));
        settle(mail.id(), OutboxState.QUEUED, fault, next, now);
        return false;
    }

    void settle(OutboxId id, OutboxState state, Fault fault, Instant now) {
        settle(id, state, fault, null, now);
    }

    /// The mails whose node died while a mail server was taking them.
    List<Claimed> doubt(Instant claimedBefore) {
        return sql.sql(
                        """
                        update conversation.outbox set state = 'UNCERTAIN', version = version + 1
                        where state = 'SENDING' and claimed_at < ?
                        returning id, message_id, ticket_id, mailbox, sender, recipients, attempts
                        """)
                .param(Timestamp.from(claimedBefore))
                .query(
                        (row, _) ->
                                claimed(
                                        row,
                                        new MailboxId(row.getObject("mailbox", UUID.class)),
                                        new byte[0]))
                .list();
    }

    /// The mail server of a mailbox cannot be reached: every mail that is due waits for its next
    /// try.
    ///
    /// @return those for which there will be no further one
    List<Claimed> postponeAll(MailboxId mailbox, Fault fault, Instant now) {
        return sql.sql(
                        """
                        with due as (
                            update conversation.outbox set attempts = attempts + 1, version = version + 1,
                                state = case when attempts < :tries then 'QUEUED' else 'FAILED' end,
                                next_attempt_at = case when attempts < :tries then
                                    :now::timestamptz + (:pauses)[attempts + 1] * interval '1 second' end,
                                settled_at = case when attempts < :tries then null else :now::timestamptz end,
                                fault = :fault, fault_detail = :detail
                            where id in (select id from conversation.outbox
                                where state = 'QUEUED' and next_attempt_at <= :now and mailbox = :mailbox
                                for update skip locked)
                            returning *)
                        select id, message_id, ticket_id, sender, recipients, attempts
                        from due where state = 'FAILED'
                        """)
                .param("tries", PAUSES.size())
                .param("pauses", PAUSES.stream().map(Duration::toSeconds).toArray(Long[]::new))
                .param("now", Timestamp.from(now))
                .param("fault", fault.kind().name())
                .param("detail", fault.detail(), java.sql.Types.VARCHAR)
                .param("mailbox", mailbox.value())
                .query((row, _) -> claimed(row, mailbox, new byte[0]))
                .list();
    }

    /// No mail server is configured any more: what is due is held.
    void hold(MailboxId mailbox, Instant now) {
        sql.sql(
                        """
                        update conversation.outbox set state = 'HELD', version = version + 1,
                            next_attempt_at = null, fault = 'NO_SERVER', fault_detail = null
                        where state = 'QUEUED' and next_attempt_at <= ? and mailbox = ?
                        """)
                .params(Timestamp.from(now), mailbox.value())
                .update();
    }

    private void settle(
            OutboxId id,
            OutboxState state,
            @Nullable Fault fault,
            @Nullable Instant next,
            Instant now) {
        sql.sql(
                        """
                        update conversation.outbox set state = :state, version = version + 1,
                            fault = :fault, fault_detail = :detail, next_attempt_at = :next,
                            settled_at = case when :state in ('SENT', 'FAILED') then :now::timestamptz end
                        where id = :id and state = 'SENDING'
                        """)
                .param("state", state.name())
                .param("fault", fault == null ? null : fault.kind().name(), java.sql.Types.VARCHAR)
                .param("detail", fault == null ? null : fault.detail(), java.sql.Types.VARCHAR)
                .param("next", next == null ? null : Timestamp.from(next), java.sql.Types.TIMESTAMP)
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    private static Claimed claimed(ResultSet row, MailboxId mailbox, byte[] mime)
            throws SQLException {
        return new Claimed(
                new OutboxId(row.getObject("id", UUID.class)),
                row.getObject("message_id", UUID.class),
                row.getLong("ticket_id"),
                mailbox,
                row.getString("sender"),
                List.of((String[]) row.getArray("recipients").getArray()),
                row.getInt("attempts"),
                mime);
    }
}
