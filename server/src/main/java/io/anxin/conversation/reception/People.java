package io.anxin.conversation.reception;

import io.anxin.access.Actor;
import io.anxin.conversation.mail.header.MailAddress;
import io.anxin.conversation.mailbox.Mailbox;
import io.anxin.conversation.mailbox.MailboxId;
import io.anxin.conversation.mailbox.Mailboxes;
import io.anxin.conversation.thread.Threads;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.customer.IdentityKind;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Who wrote a mail and who reads it.
@Component
class People {

    private static final Actor MAIL = Actor.system("mail");

    private final Customers customers;
    private final Mailboxes mailboxes;

    People(Customers customers, Mailboxes mailboxes) {
        this.customers = customers;
        this.mailboxes = mailboxes;
    }

    /// Whoever wrote it; a mail that names no sender gets a stand-in, so that it is not lost.
    CustomerSummary customer(Arrival arrival, String locale) {
        if (arrival.sender().isEmpty()) {
            return customers.recognise(
                    MAIL, IdentityKind.EXTERNAL, "mail:unknown-sender", "?", locale);
        }
        MailAddress from = arrival.mail().from();
        String name = from == null ? "" : from.name();
        return customers.recognise(
                MAIL, IdentityKind.MAIL, arrival.sender(), name.isBlank() ? null : name, locale);
    }

    /// The addresses that take part by this mail, without our own.
    Set<String> participants(Arrival arrival) {
        Set<String> addresses = new LinkedHashSet<>();
        if (!arrival.sender().isEmpty()) {
            addresses.add(arrival.sender());
        }
        Stream.concat(arrival.mail().to().stream(), arrival.mail().cc().stream())
                .map(MailAddress::canonical)
                .limit(100)
                .filter(address -> mailboxes.owning(address).isEmpty())
                .forEach(addresses::add);
        return addresses;
    }

    /// The team of the mailbox that a thread began in.
    Stream<UUID> teamOf(Optional<Threads.Place> thread) {
        return thread
                .map(Threads.Place::mailbox)
                .map(MailboxId::new)
                .flatMap(mailboxes::find)
                .map(Mailbox::team)
                .stream();
    }
}
