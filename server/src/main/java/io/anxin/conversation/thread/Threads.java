package io.anxin.conversation.thread;

import io.anxin.access.Actor;
import io.anxin.database.Appends;
import io.anxin.shared.InvalidInput;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Adds to threads. Whoever writes takes the row of the thread first, so that writers of one thread
/// take turns and places in it have no gaps; the row of the ticket is taken after it, never before.
@Repository
public class Threads {

    private static final String BEGIN =
            """
            insert into conversation.thread
                (ticket_id, mailbox, last_ordinal, subject, locale, participants)
            values (?, ?, 1, ?, ?, ?)
            """;

    private static final String TAKE_OVER =
            """
            insert into conversation.thread
                (ticket_id, mailbox, last_ordinal, subject, locale, participants)
            values (?, ?, ?, ?, ?, ?)
            """;

    private static final String APPEND =
            """
                        insert into conversation.message (id, ticket_id, ordinal, direction, author_kind,
                            author_id, author_name, author_address, at, html, text, quoted_html,
                            quoted_text, subject, mail_id, mail_from, mail_to, mail_cc, automatic,
                            mentions, notice, notice_arguments)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """;

    private static final String TO_READ =
            """
            insert into conversation.attachment_reading
                (message_id, place, ticket_id, ordinal, due_at)
            select message_id, place, ticket_id, ?, least(?, now()) from conversation.attachment
            where message_id = ? and not embedded
            """;

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final Appends appends;

    Threads(JdbcClient sql, JdbcTemplate batches, Appends appends) {
        this.sql = sql;
        this.batches = batches;
        this.appends = appends;
    }

    /// @param mailbox through which it is answered, null for none so far
    /// @param ordinal of the last message
    public record Place(
            long ticketId,
            @Nullable UUID mailbox,
            int ordinal,
            String subject,
            String locale,
            List<String> participants) {}

    /// What a thread starts with.
    ///
    /// @param participants addresses that write or are written to
    public record Start(
            @Nullable UUID mailbox,
            String subject,
            String locale,
            Collection<String> participants) {}

    /// Takes the next place of a thread, and begins the thread when there is none yet.
    ///
    /// @return with the place taken and the participants of `start` added
    public Place take(long ticketId, Start start) {
        return sql.sql(
                        BEGIN
                                + """
                        on conflict (ticket_id) do update set
                            last_ordinal = thread.last_ordinal + 1,
                            mailbox = coalesce(thread.mailbox, excluded.mailbox),
                            participants = array(
                                select distinct p
                                from unnest(thread.participants || excluded.participants) p limit 500)
                        returning ticket_id, mailbox, last_ordinal, subject, locale, participants
                        """)
                .params(row(ticketId, start))
                .query(
                        (row, _) ->
                                new Place(
                                        row.getLong(1),
                                        row.getObject(2, UUID.class),
                                        row.getInt(3),
                                        row.getString(4),
                                        row.getString(5),
                                        List.of((String[]) row.getArray(6).getArray())))
                .single();
    }

    private static List<@Nullable Object> row(long ticketId, Start start) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(ticketId);
        row.add(start.mailbox());
        row.add(start.subject());
        row.add(start.locale());
        row.add(
                start.participants().stream()
                        .map(address -> address.toLowerCase(Locale.ROOT))
                        .distinct()
                        .toArray(String[]::new));
        return row;
    }

    public Optional<Place> find(long ticketId) {
        return sql.sql(
                        """
                        select ticket_id, mailbox, last_ordinal, subject, locale, participants
                        from conversation.thread where ticket_id = ?
                        """)
                .param(ticketId)
                .query(
                        (row, _) ->
                                new Place(
                                        row.getLong(1),
                                        row.getObject(2, UUID.class),
                                        row.getInt(3),
                                        row.getString(4),
                                        row.getString(5),
                                        List.of((String[]) row.getArray(6).getArray())))
                .optional();
    }

    /// Where that person said that already in that thread; whoever asks holds the row of the
    /// thread, so that the same request sent twice waits for the first.
    ///
    /// @throws InvalidInput when the id belongs to something else
    public OptionalInt written(long ticketId, MessageId id, Actor by) {
        sql.sql("select from conversation.thread where ticket_id = ? for update")
                .param(ticketId)
                .query((_, _) -> true)
                .list();
        return sql
                .sql("select ticket_id, author_id, ordinal from conversation.message where id = ?")
                .param(id.value())
                .query(
                        (row, _) -> {
                            if (row.getLong(1) != ticketId
                                    || by.id() == null
                                    || !by.id().value().equals(row.getObject(2, UUID.class))) {
                                throw new InvalidInput("id", "taken", id);
                            }
                            return row.getInt(3);
                        })
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    public boolean holds(MessageId message) {
        return sql.sql("select exists (select from conversation.message where id = ?)")
                .param(message.value())
                .query(Boolean.class)
                .single();
    }

    /// The Message-IDs of the latest mails of a thread, oldest first, without the one given.
    public List<String> mailIds(long ticketId, String without) {
        return sql.sql(
                        """
                        select mail_id from (
                            select mail_id, ordinal from conversation.message
                            where ticket_id = ? and mail_id is not null and mail_id <> ?
                            order by ordinal desc limit 20) latest
                        order by ordinal
                        """)
                .params(ticketId, without)
                .query(String.class)
                .list();
    }

    /// Begins a thread with its first message, in one statement. There must be none yet.
    public void begin(Start start, NewMessage message) {
        List<@Nullable Object> values = new ArrayList<>(row(message.ticketId(), start));
        values.addAll(values(message, 1));
        sql.sql("with thread as (" + BEGIN + ")" + APPEND).params(values).update();
        if (!message.attachments().isEmpty()) {
            attach(message, 1);
        }
    }

    /// Keeps a whole thread of words without files; there must be none yet.
    public void takeOver(Start start, List<NewMessage> said) {
        List<@Nullable Object> thread = row(said.getFirst().ticketId(), start);
        thread.add(2, said.size());
        appends.append(TAKE_OVER, thread.toArray());
        for (int place = 0; place < said.size(); place++) {
            appends.append(APPEND, values(said.get(place), place + 1).toArray());
        }
    }

    /// Adds a message at the place taken before.
    public void append(NewMessage message, int ordinal) {
        append(message, ordinal, List.of());
    }

    /// Adds a mail at the place taken before, and keeps that it and those it refers to belong to
    /// this thread.
    ///
    /// @param referred Message-IDs
    public void append(NewMessage message, int ordinal, List<String> referred) {
        List<@Nullable Object> values = new ArrayList<>(values(message, ordinal));
        List<@Nullable Object> learned = MailReferences.learned(message, referred);
        values.addAll(learned);
        String statement =
                learned.isEmpty()
                        ? APPEND
                        : "with message as (" + APPEND + ")" + MailReferences.LEARN;
        sql.sql(statement).params(values).update();
        if (!message.attachments().isEmpty()) {
            attach(message, ordinal);
        }
    }

    private static List<@Nullable Object> values(NewMessage message, int ordinal) {
        NewMessage.Header header = message.header();
        NewMessage.Notice notice = message.notice();
        return Arrays.asList(
                message.id().value(),
                message.ticketId(),
                ordinal,
                message.direction().name(),
                message.writer().kind().name(),
                message.writer().id(),
                message.writer().name(),
                message.writer().address(),
                Timestamp.from(message.at()),
                message.content().html(),
                message.content().text(),
                message.content().quotedHtml(),
                message.content().quotedText(),
                header == null ? null : header.subject(),
                header == null ? null : header.mailId(),
                header == null ? null : header.from(),
                strings(header == null ? List.of() : header.to()),
                strings(header == null ? List.of() : header.cc()),
                message.automatic(),
                message.mentions().toArray(UUID[]::new),
                notice == null ? null : notice.key(),
                strings(notice == null ? List.of() : notice.arguments()));
    }

    private void attach(NewMessage message, int ordinal) {
        List<NewAttachment> files = message.attachments();
        batches.batchUpdate(
                """
                insert into conversation.attachment
                    (message_id, place, ticket_id, file_id, name, type, size, content_id, embedded)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                java.util.stream.IntStream.range(0, files.size())
                        .mapToObj(
                                place -> {
                                    NewAttachment file = files.get(place);
                                    return new Object[] {
                                        message.id().value(),
                                        place,
                                        message.ticketId(),
                                        file.file().value(),
                                        file.name(),
                                        file.type(),
                                        file.sizeBytes(),
                                        file.contentId(),
                                        file.embedded()
                                    };
                                })
                        .toList());
        sql.sql(TO_READ)
                .params(ordinal, Timestamp.from(message.at()), message.id().value())
                .update();
    }

    private static String[] strings(List<String> values) {
        return values.toArray(String[]::new);
    }
}
