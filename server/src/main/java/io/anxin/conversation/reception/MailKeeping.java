package io.anxin.conversation.reception;

import io.anxin.access.Actor;
import io.anxin.conversation.mail.MailBody;
import io.anxin.conversation.mail.MailKind;
import io.anxin.conversation.mail.ParsedMail;
import io.anxin.conversation.mail.header.MailAddress;
import io.anxin.conversation.mail.mime.MailAttachment;
import io.anxin.conversation.thread.Direction;
import io.anxin.conversation.thread.MessageId;
import io.anxin.conversation.thread.NewAttachment;
import io.anxin.conversation.thread.NewMessage;
import io.anxin.conversation.thread.News;
import io.anxin.conversation.thread.Threads;
import io.anxin.files.Files;
import io.anxin.files.StoredFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keeps a mail as a message of a thread: its words, its files, its Message-IDs.
@Component
class MailKeeping {

    private static final Actor MAIL = Actor.system("mail");

    /// What the file store takes. The ledger keeps a larger one with the whole mail.
    private static final long LARGEST_FILE = 30L * 1024 * 1024;

    private final Threads threads;
    private final Threading threading;
    private final Files files;
    private final News news;

    MailKeeping(Threads threads, Threading threading, Files files, News news) {
        this.threads = threads;
        this.threading = threading;
        this.files = files;
        this.news = news;
    }

    NewMessage keep(Arrival arrival, Threads.Place place, NewMessage.Writer writer) {
        boolean automatic = arrival.mail().kind() == MailKind.LIST_MAIL;
        return keep(arrival, place, Direction.IN, writer, automatic);
    }

    NewMessage keep(
            Arrival arrival,
            Threads.Place place,
            Direction direction,
            NewMessage.Writer writer,
            boolean automatic) {
        List<NewAttachment> attachments = store(arrival.mail().attachments());
        NewMessage message =
                new NewMessage(
                        MessageId.next(),
                        place.ticketId(),
                        direction,
                        writer,
                        arrival.receivedAt(),
                        content(arrival.mail().body(), attachments, place.ticketId()),
                        header(arrival),
                        attachments,
                        automatic,
                        List.of(),
                        null);
        threads.append(message, place.ordinal(), threading.relatives(arrival));
        news.said(place.ticketId(), place.ordinal());
        return message;
    }

    private List<NewAttachment> store(List<MailAttachment> attachments) {
        List<NewAttachment> stored = new ArrayList<>();
        for (MailAttachment attachment : attachments) {
            if (attachment.size() <= LARGEST_FILE) {
                stored.add(store(attachment));
            }
        }
        return stored;
    }

    private NewAttachment store(MailAttachment attachment) {
        StoredFile file = files.store(MAIL, attachment.name(), attachment.content());
        return new NewAttachment(
                file.id(),
                file.name(),
                file.type(),
                file.sizeBytes(),
                attachment.contentId(),
                attachment.inline());
    }

    private static NewMessage.Content content(
            MailBody body, List<NewAttachment> attachments, long ticketId) {
        return new NewMessage.Content(
                withPictures(body.newHtml(), attachments, ticketId),
                body.newText(),
                withPictures(body.quotedHtml(), attachments, ticketId),
                body.quotedText().isEmpty() ? null : body.quotedText());
    }

    /// Pictures inside the text are fetched through the ticket, with the rights of the reader.
    private static @Nullable String withPictures(
            @Nullable String html, List<NewAttachment> attachments, long ticketId) {
        if (html == null || !html.contains("cid:")) {
            return html;
        }
        String shown = html;
        for (NewAttachment attachment : attachments) {
            if (attachment.contentId() != null) {
                shown =
                        shown.replace(
                                "\"cid:" + attachment.contentId() + "\"",
                                "\"/api/v1/tickets/"
                                        + ticketId
                                        + "/files/"
                                        + attachment.file()
                                        + "\"");
            }
        }
        return shown;
    }

    private static NewMessage.Header header(Arrival arrival) {
        ParsedMail mail = arrival.mail();
        return new NewMessage.Header(
                mail.subject(),
                arrival.mailId().isEmpty() ? null : arrival.mailId(),
                arrival.sender(),
                mail.to().stream().map(MailAddress::address).limit(100).toList(),
                mail.cc().stream().map(MailAddress::address).limit(100).toList());
    }
}
