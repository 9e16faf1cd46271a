package io.anxin.collaboration.solution;

import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.access.SignedLinks;
import io.anxin.conversation.Messages;
import io.anxin.conversation.WriteReply;
import io.anxin.notification.Changes;
import io.anxin.notification.Notices;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.TicketSummary;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.beside.TicketHistory;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// What is written when a customer is asked and when he answers: to him, into the thread, into the
/// history, to those who wait for it.
@Component
class ConsentLetters {

    static final String PURPOSE = "consent";

    private static final Actor PROGRAM = Actor.system(PURPOSE);

    /// Who hears of it.
    @Component
    record Ears(TicketHistory history, Changes changes, Notices notices) {}

    private final Messages messages;
    private final Tickets tickets;
    private final SignedLinks links;
    private final MessageSource texts;
    private final Ears ears;
    private final String address;

    /// @param address where customers reach this installation
    ConsentLetters(
            Messages messages,
            Tickets tickets,
            SignedLinks links,
            MessageSource texts,
            Ears ears,
            @Value("${anxin.public-url:http://localhost:${server.port:8080}}") String address) {
        this.messages = messages;
        this.tickets = tickets;
        this.links = links;
        this.texts = texts;
        this.ears = ears;
        this.address = address.replaceFirst("/+$", "");
    }

    /// The clock pauses until the customer has decided.
    void asked(Actor actor, Consent consent, TicketSummary ticket, boolean send, Locale reader) {
        if (send) {
            Locale locale = Locale.forLanguageTag(consent.locale());
            String link = text("consent.link", locale, link(consent));
            messages.reply(
                    actor,
                    ticket.id(),
                    new WriteReply(
                            consent.text() + "\n\n" + link,
                            WriteReply.Format.TEXT,
                            null,
                            null,
                            null,
                            0,
                            true,
                            null,
                            true,
                            null,
                            consent.id()),
                    reader);
        }
        tell(actor, "consent-asked", consent, Map.of("options", titles(consent)));
    }

    void cancelled(Actor actor, Consent consent) {
        tell(actor, "consent-cancelled", consent, Map.of());
    }

    /// @param recorder who wrote it down; null when the customer answered by the link
    void answered(@Nullable Actor recorder, Consent consent) {
        Consent.Answer answer = consent.answer();
        if (answer == null) {
            return;
        }
        boolean agrees = answer.decision() == Consent.Decision.CONSENT;
        String title =
                consent.options().stream()
                        .filter(option -> option.solution().equals(answer.solution()))
                        .map(Consent.ConsentOption::title)
                        .findFirst()
                        .orElse(titles(consent));
        Locale locale = Locale.forLanguageTag(consent.locale());
        String words = answer.words() == null ? "" : "\n" + answer.words();
        TicketId current = tickets.current(new TicketId(consent.ticket()));
        messages.heard(
                recorder == null ? PROGRAM : recorder,
                current,
                text(agrees ? "consent.given" : "consent.refused", locale, title, answer.signer())
                        + words);
        Actor by =
                recorder == null ? Actor.customer(consent.customer(), answer.signer()) : recorder;
        String action = agrees ? "consent-given" : "consent-refused";
        tell(by, action, consent, Map.of("solution", title, "signer", answer.signer()));
        notice(by, action, consent, current, title);
    }

    private void notice(Actor by, String action, Consent consent, TicketId current, String title) {
        TicketSummary ticket = tickets.requireVisible(PROGRAM, current);
        Set<AccountId> people = new LinkedHashSet<>();
        if (consent.askedBy() != null) {
            people.add(new AccountId(consent.askedBy()));
        }
        if (ticket.assignee() != null) {
            people.add(ticket.assignee());
        }
        people.removeIf(by::is);
        ears.notices()
                .tell(
                        people,
                        action,
                        "ticket/" + current,
                        Map.of("number", ticket.number(), "subject", title));
    }

    private void tell(Actor actor, String action, Consent consent, Map<String, Object> more) {
        TicketId id = new TicketId(consent.ticket());
        ears.history().tell(actor, action, tickets.requireVisible(PROGRAM, id), more);
        ears.changes().announce(Solution.SUBJECT, id.toString(), 0, tickets.audience(PROGRAM, id));
    }

    private static String titles(Consent consent) {
        return String.join(
                " / ", consent.options().stream().map(Consent.ConsentOption::title).toList());
    }

    private String link(Consent consent) {
        return address + "/c/" + links.sign(PURPOSE, consent.id().toString(), consent.expiresAt());
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
