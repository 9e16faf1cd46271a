package io.anxin.conversation;

import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.conversation.answer.Answer;
import io.anxin.conversation.answer.Answers;
import io.anxin.conversation.draft.Drafts;
import io.anxin.conversation.mail.header.MailAddress;
import io.anxin.conversation.mailbox.Mailbox;
import io.anxin.conversation.outbox.Outbox;
import io.anxin.conversation.thread.AuthorKind;
import io.anxin.conversation.thread.Direction;
import io.anxin.conversation.thread.MessageId;
import io.anxin.conversation.thread.NewAttachment;
import io.anxin.conversation.thread.NewMessage;
import io.anxin.conversation.thread.News;
import io.anxin.conversation.thread.Threads;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.files.FileId;
import io.anxin.files.Files;
import io.anxin.files.StoredFile;
import io.anxin.ticket.Casework;
import io.anxin.ticket.MessageFacts;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.TicketOpened;
import io.anxin.ticket.TicketSummary;
import io.anxin.ticket.Tickets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people say in the thread of a ticket.
@Service
public class Messages {

    private static final int MOST_NEWS = 50;

    private final Tickets tickets;
    private final Threads threads;
    private final ThreadReader reader;
    private final Correspondence correspondence;
    private final Answers answers;
    private final Around around;

    /// What surrounds a message: whose it is, its files, its drafts, who hears of it.
    @org.springframework.stereotype.Component
    record Around(
            Customers customers,
            Files files,
            Drafts drafts,
            News news,
            Casework casework,
            Outbox outbox,
            Clock clock) {}

    Messages(
            Tickets tickets,
            Threads threads,
            ThreadReader reader,
            Correspondence correspondence,
            Answers answers,
            Around around) {
        this.tickets = tickets;
        this.threads = threads;
        this.reader = reader;
        this.correspondence = correspondence;
        this.answers = answers;
        this.around = around;
    }

    /// Answers the customer: the message, its mail, the clocks of the ticket, its resolution, all
    /// or nothing. What was said before under the same id is not said again.
    ///
    /// @return the place of the message in the thread
    /// @throws ThreadMovedOn when something was said that the writer had not seen
    @Transactional
    public int reply(Actor actor, TicketId id, WriteReply reply, Locale reader) {
        TicketSummary ticket = tickets.requireWritable(actor, id);
        OptionalInt before =
                reply.id() == null
                        ? OptionalInt.empty()
                        : threads.written(id.value(), new MessageId(reply.id()), actor);
        return before.isPresent() ? before.getAsInt() : say(actor, ticket, reply, reader);
    }

    private int say(Actor actor, TicketSummary ticket, WriteReply reply, Locale reader) {
        CustomerSummary customer = around.customers().get(ticket.customer());
        ThreadReader.LastMail last = this.reader.lastMail(ticket.id());
        Correspondence.Recipients recipients =
                correspondence.recipients(reply, ticket, customer, last);
        Threads.Place place = take(ticket, recipients.addresses());
        if (!Boolean.TRUE.equals(reply.sendAnyway())) {
            requireSeen(ticket.id(), place, reply.lastSeenMessage(), reader);
        }
        if (actor.kind() == Actor.Kind.PERSON) {
            around.outbox().takeBackAutomatic(ticket.id().value());
        }
        NewMessage message =
                answers.send(
                        new Answer(
                                reply.id() == null ? MessageId.next() : new MessageId(reply.id()),
                                place,
                                correspondence.mailbox(ticket, place),
                                writer(actor),
                                recipients.to(),
                                recipients.cc(),
                                "Re: " + ticket.subject(),
                                correspondence.letter(actor, reply, ticket, customer, last),
                                kept(actor, reply.attachments()),
                                false));
        answered(actor, ticket.id(), reply, facts(message, place));
        around.news().said(place.ticketId(), place.ordinal());
        return place.ordinal();
    }

    private void answered(Actor actor, TicketId id, WriteReply reply, MessageFacts said) {
        WriteReply.Resolve resolution = reply.resolution();
        boolean waits = Boolean.TRUE.equals(reply.waiting()) && resolution == null;
        tickets.staffReplied(actor, id, said, waits);
        if (resolution != null) {
            around.casework().resolve(actor, id, null, resolution.code(), resolution.note());
        }
        around.drafts().forget(actor, id);
    }

    /// Says something among the staff; those mentioned find it among their mentions.
    @Transactional
    public int note(Actor actor, TicketId id, WriteNote note) {
        TicketSummary ticket = tickets.requireWritable(actor, id);
        Threads.Place place = take(ticket, List.of());
        List<UUID> mentions = note.mentions() == null ? List.of() : note.mentions();
        NewMessage message =
                new NewMessage(
                        MessageId.next(),
                        id.value(),
                        Direction.NOTE,
                        writer(actor),
                        around.clock().instant(),
                        Correspondence.note(note.text(), note.format()),
                        null,
                        kept(actor, note.attachments()).stream().map(Messages::attachment).toList(),
                        false,
                        mentions,
                        null);
        threads.append(message, place.ordinal());
        tickets.noteAdded(
                actor, id, facts(message, place), mentions.stream().map(AccountId::new).toList());
        around.drafts().forget(actor, id);
        around.news().said(place.ticketId(), place.ordinal());
        return place.ordinal();
    }

    /// Tells the customer something by mail, in the thread of a ticket, as the program.
    ///
    /// @param text plain text in the language of the ticket
    /// @return empty when no mail address of the customer is known or no mailbox could send it
    @Transactional
    public Optional<MessageId> notifyCustomer(
            Actor actor, TicketId id, String subject, String text) {
        TicketSummary ticket = tickets.requireVisible(actor, id);
        CustomerSummary customer = around.customers().get(ticket.customer());
        if (customer.mail() == null || !correspondence.hasMailbox()) {
            return Optional.empty();
        }
        Threads.Place place = take(ticket, List.of(customer.mail()));
        Mailbox mailbox = correspondence.mailbox(ticket, place);
        NewMessage message = notice(mailbox, place, customer, subject, text);
        around.news().said(place.ticketId(), place.ordinal());
        return Optional.of(message.id());
    }

    private NewMessage notice(
            Mailbox mailbox,
            Threads.Place place,
            CustomerSummary customer,
            String subject,
            String text) {
        return answers.send(
                new Answer(
                        MessageId.next(),
                        place,
                        mailbox,
                        new NewMessage.Writer(
                                AuthorKind.SYSTEM, null, mailbox.displayName(), mailbox.address()),
                        List.of(new MailAddress(customer.name(), String.valueOf(customer.mail()))),
                        List.of(),
                        subject,
                        NewMessage.Content.plain(text),
                        List.of(),
                        true));
    }

    /// One more thing the customer said by another way than mail, such as on the telephone.
    @Transactional
    public int heard(Actor actor, TicketId id, String text) {
        TicketSummary ticket = tickets.requireWritable(actor, id);
        CustomerSummary customer = around.customers().get(ticket.customer());
        Threads.Place place = take(ticket, List.of());
        NewMessage message =
                NewMessage.heard(
                        id.value(),
                        customer.id().value(),
                        customer.name(),
                        around.clock().instant(),
                        text);
        threads.append(message, place.ordinal());
        tickets.customerWrote(Actor.system("desk"), id, facts(message, place));
        around.news().said(place.ticketId(), place.ordinal());
        return place.ordinal();
    }

    /// A ticket was opened by hand: what the customer said becomes its first message, in the
    /// transaction that opens the ticket.
    @EventListener
    void on(TicketOpened opened) {
        threads.begin(
                new Threads.Start(null, "", "zh-CN", List.of()),
                NewMessage.heard(
                        opened.id().value(),
                        opened.customer().value(),
                        opened.customerName(),
                        opened.at(),
                        opened.text()));
    }

    private void requireSeen(TicketId id, Threads.Place place, int seen, Locale locale) {
        if (place.ordinal() - 1 <= seen) {
            return;
        }
        List<Message> since =
                reader.after(id, seen, MOST_NEWS, locale).stream()
                        .filter(message -> message.author().kind() != AuthorKind.SYSTEM)
                        .toList();
        if (!since.isEmpty()) {
            throw new ThreadMovedOn(id, since);
        }
    }

    private Threads.Place take(TicketSummary ticket, List<String> participants) {
        return threads.take(
                ticket.id().value(),
                new Threads.Start(null, ticket.subject(), ticket.locale(), participants));
    }

    private List<StoredFile> kept(Actor actor, @Nullable List<UUID> uploads) {
        return uploads == null || uploads.isEmpty()
                ? List.of()
                : around.files().keep(actor, uploads.stream().map(FileId::new).toList());
    }

    private static NewMessage.Writer writer(Actor actor) {
        return new NewMessage.Writer(
                actor.kind() == Actor.Kind.SYSTEM ? AuthorKind.SYSTEM : AuthorKind.STAFF,
                actor.id() == null ? null : actor.id().value(),
                actor.name(),
                null);
    }

    private static NewAttachment attachment(StoredFile file) {
        return new NewAttachment(
                file.id(), file.name(), file.type(), file.sizeBytes(), null, false);
    }

    private static MessageFacts facts(NewMessage message, Threads.Place place) {
        return new MessageFacts(
                message.id().value(),
                place.ordinal(),
                message.at(),
                message.preview(),
                message.content().text());
    }
}
