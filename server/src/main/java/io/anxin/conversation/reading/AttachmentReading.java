package io.anxin.conversation.reading;

import io.anxin.conversation.round.Round;
import io.anxin.files.FileId;
import io.anxin.files.Files;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import jakarta.annotation.PreDestroy;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Takes attached files one by one, has their text read, and lets the ticket be found by it. A file
/// that takes the program down is tried twice, then it is found by its name alone.
@Component
public class AttachmentReading {

    private static final int LONGEST = 100_000;
    private static final int MOST_ATTEMPTS = 2;

    /// More places than this has no message.
    private static final int PLACES = 1_000;

    /// Nobody reads a file for so long.
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final JdbcClient sql;
    private final Files files;
    private final Tickets tickets;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Round round = new Round("attachments", Duration.ofSeconds(3), this::readDue);

    AttachmentReading(
            JdbcClient sql,
            Files files,
            Tickets tickets,
            TransactionOperations transactions,
            Clock clock) {
        this.sql = sql;
        this.files = files;
        this.tickets = tickets;
        this.transactions = transactions;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext()
                .getEnvironment()
                .getProperty("anxin.background", Boolean.class, true)) {
            round.start();
        }
    }

    @PreDestroy
    void stop() {
        round.stop();
    }

    private record Unread(
            UUID message,
            int place,
            long ticket,
            int ordinal,
            int attempts,
            FileId file,
            String name) {}

    /// Everything that is due, one after the other.
    void readDue() {
        Optional<Unread> next = claim();
        while (next.isPresent()) {
            read(next.get());
            next = claim();
        }
    }

    private Optional<Unread> claim() {
        Timestamp now = Timestamp.from(clock.instant());
        return sql.sql(
                        """
                        with due as (
                            select message_id, place from conversation.attachment_reading
                            where due_at <= :now order by due_at limit 1 for update skip locked)
                        update conversation.attachment_reading r
                        set due_at = :lease, attempts = attempts + 1
                        from due join conversation.attachment a
                            on a.message_id = due.message_id and a.place = due.place
                        where r.message_id = due.message_id and r.place = due.place
                        returning r.message_id, r.place, r.ticket_id, r.ordinal, r.attempts, a.file_id, a.name
                        """)
                .param("now", now)
                .param("lease", Timestamp.from(clock.instant().plus(LEASE)))
                .query(
                        (row, _) ->
                                new Unread(
                                        row.getObject("message_id", UUID.class),
                                        row.getInt("place"),
                                        row.getLong("ticket_id"),
                                        row.getInt("ordinal"),
                                        row.getInt("attempts"),
                                        new FileId(row.getObject("file_id", UUID.class)),
                                        row.getString("name")))
                .optional();
    }

    private void read(Unread unread) {
        String text = unread.attempts() > MOST_ATTEMPTS ? "" : files.text(unread.file(), LONGEST);
        transactions.executeWithoutResult(
                _ -> {
                    tickets.fileRead(
                            new TicketId(unread.ticket()),
                            unread.ordinal() * PLACES + unread.place(),
                            unread.name(),
                            text);
                    sql.sql(
                                    """
                                    delete from conversation.attachment_reading
                                    where message_id = ? and place = ?
                                    """)
                            .params(unread.message(), unread.place())
                            .update();
                });
    }
}
