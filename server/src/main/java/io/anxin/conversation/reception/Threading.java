package io.anxin.conversation.reception;

import io.anxin.conversation.mail.ParsedMail;
import io.anxin.conversation.thread.MailIds;
import io.anxin.conversation.thread.MailReferences;
import io.anxin.conversation.thread.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Finds the thread a mail belongs to. See `docs/policies/threading.md`.
@Component
class Threading {

    private static final Pattern TOKEN = Pattern.compile("\\bT-(\\d{6,18})\\b");

    private final MailReferences references;
    private final MailIds ids;
    private final Threads threads;

    Threading(MailReferences references, MailIds ids, Threads threads) {
        this.references = references;
        this.ids = ids;
        this.threads = threads;
    }

    /// Where a mail belongs.
    sealed interface Place {

        /// It answers something of that ticket.
        record Joins(long ticketId) implements Place {}

        /// It is something new.
        record Opens() implements Place {}

        /// It names a ticket its sender takes no part in, so it is something new that says so.
        record Claims(long ticketId) implements Place {}
    }

    Place of(Arrival arrival) {
        if (arrival.treatAs() == TreatAs.NEW_TICKET) {
            return new Place.Opens();
        }
        if (arrival.treatAs() == TreatAs.REPLY && arrival.treatTicket() != null) {
            return new Place.Joins(arrival.treatTicket());
        }
        Optional<Long> known = references.ticketOf(relatives(arrival), arrival.sender());
        return known.<Place>map(Place.Joins::new).orElseGet(() -> named(arrival));
    }

    /// Everything the mail refers to, the closest first: itself (an answer may have come before
    /// it), what it answers, and the older mails from the newest on.
    List<String> relatives(Arrival arrival) {
        ParsedMail mail = arrival.mail();
        List<String> relatives = new ArrayList<>();
        if (!arrival.mailId().isEmpty()) {
            relatives.add(arrival.mailId());
        }
        if (mail.inReplyTo() != null) {
            relatives.add(mail.inReplyTo());
        }
        relatives.addAll(mail.references().reversed());
        return relatives.stream().distinct().filter(id -> !ids.isForged(id)).toList();
    }

    private Place named(Arrival arrival) {
        Matcher token = TOKEN.matcher(arrival.mail().subject());
        if (!token.find()) {
            return new Place.Opens();
        }
        long ticket = Long.parseLong(token.group(1));
        Optional<Threads.Place> thread = threads.find(ticket);
        if (thread.isEmpty()) {
            return new Place.Opens();
        }
        return thread.get().participants().contains(arrival.sender())
                ? new Place.Joins(ticket)
                : new Place.Claims(ticket);
    }
}
