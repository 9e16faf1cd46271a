package io.anxin.conversation.reception;

import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.conversation.mail.MailKind;
import io.anxin.conversation.mail.ParsedMail;
import io.anxin.conversation.mailbox.Mailboxes;
import io.anxin.conversation.thread.MailIds;
import io.anxin.conversation.thread.MailReferences;
import io.anxin.conversation.thread.Redirects;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Decides what a mail is and lets it take effect. Everything happens in the caller's transaction.
@Component
public class Reception {

    private final Threading threading;
    private final Bounces bounces;
    private final Conversation conversation;
    private final MailReferences references;
    private final Redirects redirects;
    private final Desk desk;

    /// Whom the reception asks.
    @Component
    record Desk(Tickets tickets, Accounts accounts, Mailboxes mailboxes, MailIds ids) {}

    Reception(
            Threading threading,
            Bounces bounces,
            Conversation conversation,
            MailReferences references,
            Redirects redirects,
            Desk desk) {
        this.threading = threading;
        this.bounces = bounces;
        this.conversation = conversation;
        this.references = references;
        this.redirects = redirects;
        this.desk = desk;
    }

    public Effect take(Arrival arrival) {
        return effect(arrival).told(arrival.sender(), arrival.mail().subject());
    }

    private Effect effect(Arrival arrival) {
        if (arrival.treatAs() == TreatAs.MACHINE) {
            return Effect.machine("RELEASED_AS_MACHINE", null, null);
        }
        if (arrival.treatAs() == null && isOurs(arrival)) {
            return ownMail(arrival);
        }
        if (arrival.twin() != null && arrival.treatAs() == null) {
            conversation.alsoThrough(current(arrival.twin().ticketId()), arrival.mailbox());
            return Effect.duplicate(arrival.twin());
        }
        MailKind kind = arrival.treatAs() == null ? arrival.mail().kind() : MailKind.MESSAGE;
        return switch (kind) {
            case BOUNCE, DELAYED_BOUNCE -> bounces.take(arrival);
            case AUTO_REPLY -> automatic(arrival);
            case MESSAGE, LIST_MAIL, SUSPICIOUS, OWN_LOOP -> words(arrival);
        };
    }

    private boolean isOurs(Arrival arrival) {
        return arrival.mail().kind() == MailKind.OWN_LOOP || desk.ids().isOurs(arrival.mailId());
    }

    private Effect ownMail(Arrival arrival) {
        return references
                .messageOf(arrival.mailId())
                .map(known -> Effect.machine("OWN_MAIL", known.ticketId(), known.message().value()))
                .orElseGet(() -> Effect.machine("OWN_MAIL", null, null));
    }

    /// An automatic answer is kept beside what it answers; it wakes nobody up and is not answered.
    private Effect automatic(Arrival arrival) {
        return threading.of(arrival) instanceof Threading.Place.Joins joins
                ? conversation.noted(arrival, current(joins.ticketId()))
                : Effect.machine("AUTO_REPLY", null, null);
    }

    private Effect words(Arrival arrival) {
        return switch (threading.of(arrival)) {
            case Threading.Place.Opens _ -> conversation.opened(arrival, null, null);
            case Threading.Place.Claims claims ->
                    conversation.opened(arrival, claims.ticketId(), null);
            case Threading.Place.Joins joins -> joined(arrival, joins.ticketId());
        };
    }

    /// A reply to a merged ticket goes to the one in which the matter goes on; which one it was
    /// written to is kept, so that it is found there again when the merge is undone.
    private Effect joined(Arrival arrival, long addressed) {
        long current = current(addressed);
        Effect effect = taken(arrival, current);
        if (current != addressed && effect.messageId() != null) {
            redirects.keep(effect.messageId(), addressed, current);
        }
        return effect;
    }

    private long current(long ticketId) {
        return desk.tickets().current(new TicketId(ticketId)).value();
    }

    private Effect taken(Arrival arrival, long ticketId) {
        TicketId ticket = new TicketId(ticketId);
        Optional<Account> colleague =
                desk.accounts().byMail(arrival.sender()).filter(Account::active);
        if (colleague.isPresent()) {
            return reachesCustomer(arrival.mail(), colleague.get())
                    ? conversation.answered(arrival, ticketId, colleague.get())
                    : conversation.remarked(arrival, ticketId, colleague.get());
        }
        return desk.tickets().takesReply(ticket) || arrival.treatAs() == TreatAs.REPLY
                ? conversation.continued(arrival, ticketId)
                : conversation.opened(arrival, null, ticketId);
    }

    /// A colleague's mail that went to nobody but ourselves is a note.
    private boolean reachesCustomer(ParsedMail mail, Account colleague) {
        return java.util.stream.Stream.concat(mail.to().stream(), mail.cc().stream())
                .map(address -> address.canonical())
                .filter(address -> desk.mailboxes().owning(address).isEmpty())
                .filter(address -> desk.accounts().byMail(address).isEmpty())
                .anyMatch(address -> !address.equals(colleague.mail()));
    }
}
