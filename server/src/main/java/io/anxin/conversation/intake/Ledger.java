package io.anxin.conversation.intake;

import io.anxin.conversation.mailbox.MailboxId;
import io.anxin.conversation.reception.Effect;
import io.anxin.conversation.reception.Outcome;
import io.anxin.conversation.reception.TreatAs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows of the ledger as they are written and worked on.
@Repository
class Ledger {

    private final JdbcClient sql;

    Ledger(JdbcClient sql) {
        this.sql = sql;
    }

    /// A line as it stands.
    record Standing(
            IntakeId id,
            Outcome outcome,
            @Nullable Long ticketId,
            @Nullable UUID messageId,
            MailboxId mailbox) {}

    /// A line that is being worked on.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Open(
            IntakeId id,
            MailboxId mailbox,
            String mailId,
            byte[] fingerprint,
            Instant receivedAt,
            int attempts,
            @Nullable TreatAs treatAs,
            @Nullable Long treatTicket,
            byte[] raw) {}

    Optional<Standing> byKey(MailboxId mailbox, String externalKey) {
        return sql.sql(
                        """
                        select id, outcome, ticket_id, message_id, mailbox from conversation.intake
                        where mailbox = ? and external_key = ?
                        """)
                .params(mailbox.value(), externalKey)
                .query((row, _) -> standing(row))
                .optional();
    }

    Optional<Standing> standing(IntakeId id) {
        return sql.sql(
                        """
                        select id, outcome, ticket_id, message_id, mailbox from conversation.intake
                        where id = ?
                        """)
                .param(id.value())
                .query((row, _) -> standing(row))
                .optional();
    }

    int attempts(IntakeId id) {
        return sql.sql("select attempts from conversation.intake where id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    List<IntakeId> due(Instant now, int most) {
        return sql.sql(
                        """
                        select id from conversation.intake
                        where outcome = 'PENDING' and next_attempt_at <= ?
                        order by next_attempt_at limit ?
                        """)
                .params(Timestamp.from(now), most)
                .query((row, _) -> new IntakeId(row.getObject(1, UUID.class)))
                .list();
    }

    /// Takes a line for this transaction, unless another node has it. Mails of one sender take
    /// turns from here on: two first mails make one customer, an answer waits for what it answers,
    /// and the copies of one mail find each other.
    Optional<Open> take(IntakeId id) {
        return sql.sql(
                        """
                        select i.*, r.raw,
                            pg_advisory_xact_lock(hashtextextended(i.sender, 20117))::text
                        from conversation.intake i join conversation.intake_raw r on r.intake = i.id
                        where i.id = ? and i.outcome = 'PENDING'
                        for update of i skip locked
                        """)
                .param(id.value())
                .query((row, _) -> open(row))
                .optional();
    }

    /// The same mail as taken in through another mailbox.
    Optional<Effect.Twin> twin(Open line) {
        if (line.mailId().isEmpty()) {
            return Optional.empty();
        }
        return sql.sql(
                        """
                        select ticket_id, message_id from conversation.intake
                        where mail_id = ? and body_hash = ? and mailbox <> ? and outcome = 'MESSAGE'
                        limit 1
                        """)
                .params(line.mailId(), line.fingerprint(), line.mailbox().value())
                .query((row, _) -> new Effect.Twin(row.getLong(1), row.getObject(2, UUID.class)))
                .optional();
    }

    void settle(IntakeId id, Effect effect, Instant now) {
        sql.sql(
                        """
                        update conversation.intake set outcome = ?, reason = ?, reason_arguments = ?,
                            ticket_id = ?, message_id = ?, claimed_ticket = ?, settled_at = ?,
                            next_attempt_at = null, last_error = null,
                            sender = coalesce(?, sender), subject = coalesce(?, subject)
                        where id = ?
                        """)
                .params(
                        Arrays.asList(
                                effect.outcome().name(),
                                effect.reason(),
                                new String[0],
                                effect.ticketId(),
                                effect.messageId(),
                                effect.claimedTicket(),
                                Timestamp.from(now),
                                effect.sender(),
                                effect.subject(),
                                id.value()))
                .update();
    }

    /// The try failed: the line waits for the next one.
    void postpone(IntakeId id, String error, Instant next) {
        sql.sql(
                        """
                        update conversation.intake set attempts = attempts + 1, next_attempt_at = ?,
                            last_error = ?, reason = 'RETRYING'
                        where id = ? and outcome = 'PENDING'
                        """)
                .params(Timestamp.from(next), error, id.value())
                .update();
    }

    void quarantine(IntakeId id, String error, Instant now) {
        sql.sql(
                        """
                        update conversation.intake set outcome = 'QUARANTINED', attempts = attempts + 1,
                            next_attempt_at = null, settled_at = ?, last_error = ?, reason = 'FAILED',
                            reason_arguments = array[(attempts + 1)::text]
                        where id = ? and outcome = 'PENDING'
                        """)
                .params(Timestamp.from(now), error, id.value())
                .update();
    }

    /// Back to the start, as staff want it taken.
    boolean release(IntakeId id, @Nullable TreatAs treatAs, @Nullable Long ticket, Instant now) {
        return sql.sql(
                                """
                                update conversation.intake set outcome = 'PENDING', settled_at = null,
                                    next_attempt_at = :now, attempts = 0, treat_as = :as,
                                    treat_ticket = :ticket
                                where id = :id
                                    and (outcome in ('QUARANTINED', 'PENDING')
                                        or outcome = 'MACHINE' and message_id is null)
                                """)
                        .param("now", Timestamp.from(now))
                        .param("as", treatAs == null ? null : treatAs.name(), Types.VARCHAR)
                        .param("ticket", ticket, Types.BIGINT)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                new IntakeId(row.getObject("id", UUID.class)),
                Outcome.valueOf(row.getString("outcome")),
                row.getObject("ticket_id", Long.class),
                row.getObject("message_id", UUID.class),
                new MailboxId(row.getObject("mailbox", UUID.class)));
    }

    private static Open open(ResultSet row) throws SQLException {
        String treatAs = row.getString("treat_as");
        return new Open(
                new IntakeId(row.getObject("id", UUID.class)),
                new MailboxId(row.getObject("mailbox", UUID.class)),
                row.getString("mail_id"),
                row.getBytes("body_hash"),
                row.getTimestamp("received_at").toInstant(),
                row.getInt("attempts"),
                treatAs == null ? null : TreatAs.valueOf(treatAs),
                row.getObject("treat_ticket", Long.class),
                row.getBytes("raw"));
    }
}
