package io.anxin.conversation.reception;

import io.anxin.access.Account;
import io.anxin.access.Actor;
import io.anxin.conversation.mailbox.Mailbox;
import io.anxin.conversation.thread.AuthorKind;
import io.anxin.conversation.thread.Direction;
import io.anxin.conversation.thread.NewMessage;
import io.anxin.conversation.thread.Threads;
import io.anxin.customer.CustomerSummary;
import io.anxin.organisation.TeamId;
import io.anxin.ticket.MessageFacts;
import io.anxin.ticket.OpenTicket;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.TicketSummary;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.trait.Channel;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a mail does to tickets and threads.
@Component
class Conversation {

    private static final Actor MAIL = Actor.system("mail");

    private final Tickets tickets;
    private final Threads threads;
    private final People people;
    private final MailKeeping keeping;
    private final Notices notices;
    private final Acknowledgement acknowledgement;

    Conversation(
            Tickets tickets,
            Threads threads,
            People people,
            MailKeeping keeping,
            Notices notices,
            Acknowledgement acknowledgement) {
        this.tickets = tickets;
        this.threads = threads;
        this.people = people;
        this.keeping = keeping;
        this.notices = notices;
        this.acknowledgement = acknowledgement;
    }

    /// A new ticket.
    ///
    /// @param claimed the ticket its sender names without taking part in it
    /// @param follows the closed ticket it continues
    Effect opened(Arrival arrival, @Nullable Long claimed, @Nullable Long follows) {
        String text = arrival.mail().body().newText();
        String subject = Subjects.plain(arrival.mail().subject());
        String locale = Subjects.locale(subject + " " + text);
        CustomerSummary customer = people.customer(arrival, locale);
        Mailbox mailbox = arrival.mailbox();
        TicketSummary ticket =
                tickets.open(
                        MAIL,
                        OpenTicket.of(Channel.MAIL, subject, text, customer.id(), locale)
                                .through(
                                        mailbox.name(),
                                        arrival.sender(),
                                        new TeamId(mailbox.team())));
        long id = ticket.id().value();
        Threads.Place place = take(arrival, id, ticket.subject(), locale);
        NewMessage message = keeping.keep(arrival, place, customerWriter(arrival, customer));
        if (claimed != null) {
            notices.tell(id, "claimed", new TicketId(claimed).number(), "");
        }
        if (follows != null) {
            notices.tell(id, "followsClosed", new TicketId(follows).number(), "");
            notices.tell(follows, "continuedIn", ticket.number(), "");
        }
        acknowledgement.send(arrival, ticket, customer.name());
        return Effect.message(id, message.id().value(), claimed);
    }

    /// One more word of the customer, or of somebody in copy.
    Effect continued(Arrival arrival, long ticketId) {
        CustomerSummary customer = people.customer(arrival, locale(arrival));
        Threads.Place place = take(arrival, ticketId, "", locale(arrival));
        NewMessage message = keeping.keep(arrival, place, customerWriter(arrival, customer));
        tickets.customerWrote(MAIL, new TicketId(ticketId), facts(message, place));
        return Effect.message(ticketId, message.id().value(), null);
    }

    /// A colleague answered the customer from a mail program of his own.
    Effect answered(Arrival arrival, long ticketId, Account colleague) {
        Threads.Place place = take(arrival, ticketId, "", locale(arrival));
        NewMessage message =
                keeping.keep(arrival, place, Direction.OUT, staffWriter(colleague), false);
        tickets.staffReplied(
                writer(colleague, ticketId), new TicketId(ticketId), facts(message, place), false);
        return Effect.message(ticketId, message.id().value(), null);
    }

    /// A colleague wrote to us alone.
    Effect remarked(Arrival arrival, long ticketId, Account colleague) {
        Threads.Place place = take(arrival, ticketId, "", locale(arrival));
        NewMessage message =
                keeping.keep(arrival, place, Direction.NOTE, staffWriter(colleague), false);
        tickets.noteAdded(
                writer(colleague, ticketId),
                new TicketId(ticketId),
                facts(message, place),
                List.of());
        return Effect.message(ticketId, message.id().value(), null);
    }

    /// A machine's answer, kept but without any consequence.
    Effect noted(Arrival arrival, long ticketId) {
        Threads.Place place = take(arrival, ticketId, "", locale(arrival));
        NewMessage message =
                keeping.keep(
                        arrival,
                        place,
                        Direction.IN,
                        new NewMessage.Writer(
                                AuthorKind.MACHINE, null, name(arrival), arrival.sender()),
                        true);
        tickets.systemWrote(MAIL, new TicketId(ticketId), message.at());
        return Effect.machine("AUTO_REPLY", ticketId, message.id().value());
    }

    /// The same mail came through another mailbox: the teams of both have the one conversation in
    /// their queues, whichever the classification let lead it.
    void alsoThrough(long ticketId, Mailbox mailbox) {
        MessageFacts told = notices.tell(ticketId, "alsoThrough", mailbox.displayName(), "");
        TicketId ticket = new TicketId(ticketId);
        tickets.noteAdded(MAIL, ticket, told, List.of());
        List<TeamId> addressed =
                Stream.concat(people.teamOf(threads.find(ticketId)), Stream.of(mailbox.team()))
                        .map(TeamId::new)
                        .toList();
        tickets.letTakePart(MAIL, ticket, addressed);
    }

    private Threads.Place take(Arrival arrival, long ticketId, String subject, String locale) {
        return threads.take(
                ticketId,
                new Threads.Start(
                        arrival.mailbox().id().value(),
                        subject,
                        locale,
                        people.participants(arrival)));
    }

    /// What a colleague who may not see a confidential ticket wrote to it by mail is kept all the
    /// same; it is the program that does so.
    private Actor writer(Account colleague, long ticketId) {
        return tickets.admitted(new TicketId(ticketId), List.of(colleague.id())).isEmpty()
                ? MAIL
                : onBehalfOf(colleague);
    }

    /// What a colleague writes by mail counts as his, with the rights of the mail channel: the
    /// address of a mail proves little, so it must not be able to do more than add to this thread.
    private static Actor onBehalfOf(Account colleague) {
        Actor person = Actor.person(colleague, "mail");
        return new Actor(
                person.kind(),
                person.id(),
                null,
                person.name(),
                MAIL.roles(),
                person.teams(),
                MAIL.permissions(),
                person.locale(),
                person.origin());
    }

    private static NewMessage.Writer customerWriter(Arrival arrival, CustomerSummary customer) {
        return new NewMessage.Writer(
                AuthorKind.CUSTOMER, customer.id().value(), name(arrival), arrival.sender());
    }

    private static NewMessage.Writer staffWriter(Account colleague) {
        return new NewMessage.Writer(
                AuthorKind.STAFF, colleague.id().value(), colleague.name(), colleague.mail());
    }

    private static String name(Arrival arrival) {
        var from = arrival.mail().from();
        return from == null || from.name().isBlank() ? arrival.sender() : from.name();
    }

    private static String locale(Arrival arrival) {
        return Subjects.locale(arrival.mail().subject() + " " + arrival.mail().body().newText());
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
