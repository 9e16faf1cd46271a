package io.anxin.conversation.intake;

import io.anxin.conversation.mailbox.MailboxId;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How something gets into the ledger: each way is one statement, committed by itself.
@Repository
class Acceptance {

    private static final String ACCEPT =
            """
                                with line as (
                                    insert into conversation.intake (id, mailbox, source, external_key,
                                        mail_id, body_hash, sender, subject, size, received_at, outcome,
                                        next_attempt_at)
                                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PENDING', ?)
                                    on conflict do nothing
                                    returning id)
                                insert into conversation.intake_raw (intake, raw) select id, ? from line
                                """;

    private static final String ACCEPT_COPY =
            """
                        insert into conversation.intake (id, mailbox, source, external_key, mail_id,
                            body_hash, sender, subject, size, received_at, outcome, reason,
                            reason_arguments, settled_at, ticket_id, message_id)
                        select ?, o.mailbox, ?, ?, o.mail_id, o.body_hash, o.sender, o.subject, ?, ?,
                            'DUPLICATE', 'DUPLICATE', array[o.id::text], ?, o.ticket_id, o.message_id
                        from conversation.intake o
                        where o.mailbox = ? and o.mail_id = ? and o.body_hash = ?
                            and o.outcome not in ('DUPLICATE', 'REFUSED')
                        on conflict do nothing
                        """;

    private final JdbcClient sql;

    Acceptance(JdbcClient sql) {
        this.sql = sql;
    }

    /// Stores what arrived, in one statement. A delivery that is known stores nothing.
    ///
    /// @return whether it was new by its key and by its content
    boolean accept(
            IntakeId id,
            MailboxId mailbox,
            Source source,
            String externalKey,
            RawMail mail,
            byte[] raw,
            Instant now) {
        return sql.sql(ACCEPT)
                        .params(
                                id.value(),
                                mailbox.value(),
                                source.name(),
                                externalKey,
                                mail.mailId(),
                                mail.fingerprint(),
                                mail.sender(),
                                mail.subject(),
                                raw.length,
                                Timestamp.from(now),
                                Timestamp.from(now),
                                raw)
                        .update()
                == 1;
    }

    /// Writes the line of a copy whose original is in the ledger already.
    void acceptCopy(
            IntakeId id,
            MailboxId mailbox,
            Source source,
            String externalKey,
            RawMail mail,
            int size,
            Instant now) {
        sql.sql(ACCEPT_COPY)
                .params(
                        id.value(),
                        source.name(),
                        externalKey,
                        size,
                        Timestamp.from(now),
                        Timestamp.from(now),
                        mailbox.value(),
                        mail.mailId(),
                        mail.fingerprint())
                .update();
    }

    /// A delivery that was turned away and the sender told so; nothing but the line is kept.
    void refuse(
            IntakeId id, MailboxId mailbox, Source source, String sender, int size, Instant now) {
        sql.sql(
                        """
                        insert into conversation.intake (id, mailbox, source, external_key, mail_id,
                            body_hash, sender, subject, size, received_at, outcome, reason, settled_at)
                        values (?, ?, ?, ?, '', '', ?, '', ?, ?, 'REFUSED', 'TOO_LARGE', ?)
                        """)
                .params(
                        id.value(),
                        mailbox.value(),
                        source.name(),
                        id.toString(),
                        sender,
                        size,
                        Timestamp.from(now),
                        Timestamp.from(now))
                .update();
    }
}
