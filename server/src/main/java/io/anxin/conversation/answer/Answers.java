package io.anxin.conversation.answer;

import io.anxin.conversation.mail.OutgoingAttachment;
import io.anxin.conversation.mail.OutgoingMail;
import io.anxin.conversation.mail.header.MailAddress;
import io.anxin.conversation.outbox.Letter;
import io.anxin.conversation.outbox.Outbox;
import io.anxin.conversation.thread.Direction;
import io.anxin.conversation.thread.MailIds;
import io.anxin.conversation.thread.NewAttachment;
import io.anxin.conversation.thread.NewMessage;
import io.anxin.conversation.thread.Threads;
import io.anxin.files.Files;
import io.anxin.files.StoredFile;
import io.anxin.shared.WorldClock;
import io.anxin.ticket.TicketId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts an answer into the thread and its mail into the outbox, as part of the caller's
/// transaction. While the past is being recorded the message counts as sent and no mail is made.
@Component
public class Answers {

    private final Threads threads;
    private final MailIds ids;
    private final Outbox outbox;
    private final Files files;
    private final Clock clock;

    Answers(Threads threads, MailIds ids, Outbox outbox, Files files, Clock clock) {
        this.threads = threads;
        this.ids = ids;
        this.outbox = outbox;
        this.files = files;
        this.clock = clock;
    }

    public NewMessage send(Answer answer) {
        Threads.Place place = answer.place();
        Instant now = clock.instant();
        String mailId = ids.next(place.ticketId(), answer.mailbox().address());
        NewMessage message = message(answer, mailId, now);
        threads.append(message, place.ordinal());
        if (!WorldClock.isRecording()) {
            outbox.queue(
                    new Letter(
                            message.id(),
                            place.ticketId(),
                            answer.mailbox(),
                            mail(answer, message, mailId, now)));
        }
        return message;
    }

    private static NewMessage message(Answer answer, String mailId, Instant now) {
        return new NewMessage(
                answer.id(),
                answer.place().ticketId(),
                Direction.OUT,
                answer.writer(),
                now,
                answer.content(),
                new NewMessage.Header(
                        answer.subject(),
                        mailId,
                        answer.mailbox().address(),
                        answer.to().stream().map(MailAddress::address).toList(),
                        answer.cc().stream().map(MailAddress::address).toList()),
                answer.files().stream().map(Answers::attachment).toList(),
                answer.automatic(),
                List.of(),
                null);
    }

    private OutgoingMail mail(Answer answer, NewMessage message, String mailId, Instant now) {
        List<String> earlier = threads.mailIds(answer.place().ticketId(), mailId);
        return new OutgoingMail(
                mailId,
                now,
                answer.mailbox().sender(),
                List.of(),
                answer.to(),
                answer.cc(),
                subject(answer.subject(), answer.place().ticketId()),
                whole(message.content().text(), message.content().quotedText(), "\n\n"),
                message.content().html() == null
                        ? null
                        : whole(message.content().html(), message.content().quotedHtml(), "<br>"),
                answer.files().stream().map(this::outgoing).toList(),
                earlier.isEmpty() ? null : earlier.getLast(),
                earlier,
                answer.automatic(),
                ids.instance());
    }

    /// The number of the ticket in brackets: it helps where a mail program drops the references.
    private static String subject(String subject, long ticketId) {
        String token = "[" + new TicketId(ticketId).number() + "]";
        return subject.contains(token) ? subject : subject + " " + token;
    }

    private static String whole(String said, @Nullable String quoted, String between) {
        return quoted == null || quoted.isEmpty() ? said : said + between + quoted;
    }

    private static NewAttachment attachment(StoredFile file) {
        return new NewAttachment(
                file.id(), file.name(), file.type(), file.sizeBytes(), null, false);
    }

    private OutgoingAttachment outgoing(StoredFile file) {
        try (InputStream content = files.open(file.id())) {
            return new OutgoingAttachment(file.name(), file.type(), content.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
