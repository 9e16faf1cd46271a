package io.anxin.conversation.intake;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.access.Sight;
import io.anxin.conversation.mail.MailParser;
import io.anxin.conversation.mail.ParsedMail;
import io.anxin.conversation.mail.header.MailAddress;
import io.anxin.conversation.mailbox.MailboxId;
import io.anxin.conversation.mailbox.Mailboxes;
import io.anxin.conversation.reception.Outcome;
import io.anxin.shared.Cursor;
import io.anxin.shared.NotFound;
import io.anxin.shared.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The ledger as staff read it, each only what came through the mailboxes of the own teams.
@Component
class LedgerReader {

    /// A copy that came before its first had an effect learns its ticket here, from the first.
    private static final String ROWS =
            """
            select i.*, m.name as mailbox_name, coalesce(i.ticket_id, o.ticket_id) as ticket
            from conversation.intake i join conversation.mailbox m on m.id = i.mailbox
                left join conversation.intake o on o.id = case
                    when i.outcome = 'DUPLICATE' and i.ticket_id is null
                    then i.reason_arguments[1]::uuid end
            """;

    private final JdbcClient sql;
    private final Mailboxes mailboxes;
    private final Sight sight;
    private final MessageSource texts;
    private final MailParser parser = MailParser.standard();

    LedgerReader(JdbcClient sql, Mailboxes mailboxes, Sight sight, MessageSource texts) {
        this.sql = sql;
        this.sight = sight;
        this.mailboxes = mailboxes;
        this.texts = texts;
    }

    /// What became part of a ticket follows the ticket: whoever may not see it does not read here
    /// what was written to it.
    Page<LedgerRow> list(
            Actor actor,
            @Nullable Outcome outcome,
            @Nullable String after,
            int size,
            Locale locale) {
        return sight.page(
                actor,
                after,
                from -> page(actor, outcome, from, size, locale),
                row -> thing(row.ticketId()));
    }

    private Page<LedgerRow> page(
            Actor actor,
            @Nullable Outcome outcome,
            @Nullable String after,
            int size,
            Locale locale) {
        StringBuilder query = new StringBuilder(ROWS).append(" where ").append(visible(actor));
        query.append(outcome == null ? "" : " and i.outcome = :outcome");
        query.append(after == null ? "" : " and (i.received_at, i.id) < (:at, :id)");
        query.append(" order by i.received_at desc, i.id desc limit :most");
        JdbcClient.StatementSpec statement =
                bind(sql.sql(query.toString()), actor).param("most", size + 1);
        if (outcome != null) {
            statement = statement.param("outcome", outcome.name());
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
                last -> Cursor.of(last.receivedAt(), last.id()));
    }

    LedgerCounts counts(Actor actor) {
        return new LedgerCounts(count(actor, Outcome.PENDING), count(actor, Outcome.QUARANTINED));
    }

    LedgerEntry entry(Actor actor, IntakeId id, Locale locale) {
        return bind(sql.sql(ROWS + " where i.id = :id and " + visible(actor)), actor)
                .param("id", id.value())
                .query(
                        (row, _) ->
                                new LedgerEntry(
                                        row(row, locale),
                                        row.getString("last_error"),
                                        original(id)))
                .optional()
                .filter(entry -> sees(actor, entry.row().ticketId()))
                .orElseThrow(() -> new NotFound("intake", id));
    }

    private boolean sees(Actor actor, @Nullable Long ticket) {
        Sight.Thing thing = thing(ticket);
        return thing == null || sight.sees(actor, thing);
    }

    private static Sight.@Nullable Thing thing(@Nullable Long ticket) {
        return ticket == null ? null : new Sight.Thing("ticket", ticket.toString());
    }

    /// The bytes as they arrived; none are kept of copies and of what was refused.
    byte[] raw(Actor actor, IntakeId id, Locale locale) {
        IntakeId seen = entry(actor, id, locale).row().id();
        return bind(
                        sql.sql(
                                """
                                select r.raw from conversation.intake_raw r
                                    join conversation.intake i on i.id = r.intake
                                where i.id = :id and
                                """
                                        + visible(actor)),
                        actor)
                .param("id", seen.value())
                .query((row, _) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> new NotFound("intake", id));
    }

    private int count(Actor actor, Outcome outcome) {
        String query =
                "select count(*) from (select from conversation.intake i where outcome = :outcome and "
                        + visible(actor)
                        + " limit 1000) bounded";
        return bind(sql.sql(query), actor)
                .param("outcome", outcome.name())
                .query(Integer.class)
                .single();
    }

    private static String visible(Actor actor) {
        actor.require(Permission.SEE_INTAKE);
        return actor.seesEverything() ? "true" : "i.mailbox = any (:visible)";
    }

    private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Actor actor) {
        if (actor.seesEverything()) {
            return statement;
        }
        return statement.param(
                "visible",
                mailboxes.visibleTo(actor).stream().map(MailboxId::value).toArray(UUID[]::new));
    }

    private LedgerEntry.@Nullable Original original(IntakeId id) {
        return sql.sql("select raw from conversation.intake_raw where intake = ?")
                .param(id.value())
                .query((row, _) -> row.getBytes(1))
                .optional()
                .map(this::original)
                .orElse(null);
    }

    private LedgerEntry.@Nullable Original original(byte[] raw) {
        try {
            ParsedMail mail = parser.parse(raw);
            return new LedgerEntry.Original(
                    mail.from() == null ? null : told(mail.from()),
                    mail.to().stream().map(LedgerReader::told).toList(),
                    mail.cc().stream().map(LedgerReader::told).toList(),
                    mail.subject(),
                    mail.date(),
                    mail.body().html(),
                    mail.body().text(),
                    mail.attachments().stream()
                            .map(
                                    file ->
                                            new LedgerEntry.File(
                                                    file.name(), file.contentType(), file.size()))
                            .toList(),
                    mail.problems());
        } catch (RuntimeException _) {
            // The reason why it lies in quarantine may be that it cannot be read.
            return null;
        }
    }

    private static String told(MailAddress address) {
        return address.name().isBlank()
                ? address.address()
                : address.name() + " <" + address.address() + ">";
    }

    private LedgerRow row(ResultSet row, Locale locale) throws SQLException {
        String reason = row.getString("reason");
        Timestamp next = row.getTimestamp("next_attempt_at");
        return new LedgerRow(
                new IntakeId(row.getObject("id", UUID.class)),
                row.getObject("mailbox", UUID.class),
                row.getString("mailbox_name"),
                Source.valueOf(row.getString("source")),
                row.getString("sender"),
                row.getString("subject"),
                row.getInt("size"),
                row.getTimestamp("received_at").toInstant(),
                Outcome.valueOf(row.getString("outcome")),
                reason == null
                        ? null
                        : texts.getMessage(
                                "intake.reason." + reason,
                                (Object[]) row.getArray("reason_arguments").getArray(),
                                locale),
                row.getObject("ticket", Long.class),
                row.getInt("attempts"),
                next == null ? null : next.toInstant());
    }
}
