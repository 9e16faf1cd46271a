package io.anxin.conversation;

import io.anxin.access.Actor;
import io.anxin.conversation.mail.header.MailAddress;
import io.anxin.conversation.mail.html.HtmlSanitizer;
import io.anxin.conversation.mail.html.HtmlText;
import io.anxin.conversation.mailbox.Mailbox;
import io.anxin.conversation.mailbox.MailboxId;
import io.anxin.conversation.mailbox.Mailboxes;
import io.anxin.conversation.mailbox.OutgoingServer;
import io.anxin.conversation.thread.Direction;
import io.anxin.conversation.thread.NewMessage;
import io.anxin.conversation.thread.Threads;
import io.anxin.conversation.wording.DescribeWording;
import io.anxin.conversation.wording.Wording;
import io.anxin.conversation.wording.Wordings;
import io.anxin.customer.CustomerSummary;
import io.anxin.organisation.Teams;
import io.anxin.ticket.TicketSummary;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// How a letter to the customer is made: from which mailbox, to whom, and in what form.
@Component
class Correspondence {

    private final Mailboxes mailboxes;
    private final OutgoingServer outgoing;
    private final Wordings wordings;
    private final Teams teams;
    private final MessageSource texts;

    Correspondence(
            Mailboxes mailboxes,
            OutgoingServer outgoing,
            Wordings wordings,
            Teams teams,
            MessageSource texts) {
        this.mailboxes = mailboxes;
        this.outgoing = outgoing;
        this.wordings = wordings;
        this.teams = teams;
        this.texts = texts;
    }

    record Recipients(List<MailAddress> to, List<MailAddress> cc) {

        List<String> addresses() {
            return Stream.concat(to.stream(), cc.stream()).map(MailAddress::canonical).toList();
        }
    }

    /// The mailbox the thread came through, else one that can send, of the ticket's team if there
    /// is one.
    ///
    /// @throws NoMailbox when none is in use
    Mailbox mailbox(TicketSummary ticket, Threads.Place place) {
        Optional<Mailbox> known =
                place.mailbox() == null
                        ? Optional.empty()
                        : mailboxes
                                .find(new MailboxId(place.mailbox()))
                                .filter(mailbox -> mailbox.retiredAt() == null);
        Comparator<Mailbox> fitting =
                Comparator.comparing((Mailbox mailbox) -> outgoing.of(mailbox).isEmpty())
                        .thenComparing(mailbox -> !isOf(mailbox, ticket));
        return known.or(() -> mailboxes.list().stream().min(fitting))
                .orElseThrow(() -> new NoMailbox(ticket.id()));
    }

    boolean hasMailbox() {
        return !mailboxes.list().isEmpty();
    }

    /// Whom the writer named; else whoever wrote last with everybody in copy, else the customer.
    Recipients recipients(
            WriteReply reply,
            TicketSummary ticket,
            CustomerSummary customer,
            ThreadReader.@Nullable LastMail last) {
        List<MailAddress> to = named(reply.to()).orElseGet(() -> answered(customer, last));
        List<MailAddress> cc =
                named(reply.cc()).orElseGet(() -> last == null ? List.of() : copied(last, to));
        if (to.isEmpty()) {
            throw new NoRecipient(ticket.id());
        }
        return new Recipients(to, cc);
    }

    /// The words as they go out, with greeting, signature and the mail that is answered below them.
    NewMessage.Content letter(
            Actor actor,
            WriteReply reply,
            TicketSummary ticket,
            CustomerSummary customer,
            ThreadReader.@Nullable LastMail last) {
        boolean html = reply.format() == WriteReply.Format.HTML;
        String said = html ? HtmlSanitizer.sanitise(reply.text()) : reply.text();
        String plain = html ? HtmlText.of(said) : said;
        String head = "";
        String foot = "";
        if (!Boolean.TRUE.equals(reply.plainly())) {
            DescribeWording.Texts wording =
                    wordings.of(ticket.team() == null ? null : ticket.team().value())
                            .in(ticket.locale());
            Map<String, String> values = values(actor, ticket, customer);
            head = Wording.fill(wording.greeting(), values);
            foot = Wording.fill(wording.signature(), values);
        }
        ThreadReader.LastMail asked =
                last != null && last.direction() == Direction.IN ? last : null;
        return new NewMessage.Content(
                html ? joined(asHtml(head), said, asHtml(foot), "<br><br>") : null,
                joined(head, plain, foot, "\n\n"),
                asked != null && html ? quotedHtml(asked, ticket) : null,
                asked != null ? quotedText(asked, ticket) : null);
    }

    /// What people wrote for colleagues alone.
    static NewMessage.Content note(String text, WriteReply.Format format) {
        if (format == WriteReply.Format.TEXT) {
            return NewMessage.Content.plain(text);
        }
        String html = HtmlSanitizer.sanitise(text);
        return new NewMessage.Content(html, HtmlText.of(html), null, null);
    }

    private static boolean isOf(Mailbox mailbox, TicketSummary ticket) {
        return ticket.team() != null && mailbox.team().equals(ticket.team().value());
    }

    private static Optional<List<MailAddress>> named(@Nullable List<String> addresses) {
        return addresses == null
                ? Optional.empty()
                : Optional.of(
                        addresses.stream()
                                .map(address -> new MailAddress("", address.strip()))
                                .toList());
    }

    private List<MailAddress> answered(
            CustomerSummary customer, ThreadReader.@Nullable LastMail last) {
        if (last != null && last.direction() == Direction.OUT) {
            return foreign(last.to());
        }
        if (last != null && last.from() != null && !last.from().isBlank()) {
            return List.of(new MailAddress(last.authorName(), last.from()));
        }
        return customer.mail() == null
                ? List.of()
                : List.of(new MailAddress(customer.name(), customer.mail()));
    }

    private List<MailAddress> copied(ThreadReader.LastMail last, List<MailAddress> to) {
        List<String> people = new ArrayList<>(last.cc());
        if (last.direction() == Direction.IN) {
            people.addAll(last.to());
        }
        return foreign(people).stream()
                .filter(
                        person ->
                                to.stream()
                                        .noneMatch(t -> t.canonical().equals(person.canonical())))
                .toList();
    }

    private List<MailAddress> foreign(List<String> addresses) {
        return addresses.stream()
                .filter(address -> mailboxes.owning(address).isEmpty())
                .distinct()
                .map(address -> new MailAddress("", address))
                .toList();
    }

    private Map<String, String> values(
            Actor actor, TicketSummary ticket, CustomerSummary customer) {
        String team =
                ticket.team() == null
                        ? ""
                        : teams.find(ticket.team())
                                .map(found -> found.name().in(ticket.locale()))
                                .orElse("");
        return Map.of(
                "number", ticket.number(),
                "subject", ticket.subject(),
                "customer", customer.name(),
                "agent", actor.name(),
                "team", team);
    }

    private String quotedText(ThreadReader.LastMail last, TicketSummary ticket) {
        return intro(last, ticket) + "\n> " + last.text().replace("\n", "\n> ");
    }

    private String quotedHtml(ThreadReader.LastMail last, TicketSummary ticket) {
        String words = last.html() == null ? asHtml(last.text()) : last.html();
        return "<p>"
                + asHtml(intro(last, ticket))
                + "</p><blockquote type=\"cite\">"
                + words
                + "</blockquote>";
    }

    private String intro(ThreadReader.LastMail last, TicketSummary ticket) {
        Locale locale = Locale.forLanguageTag(ticket.locale());
        String at =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .withZone(ZoneId.of("Asia/Shanghai"))
                        .format(last.at());
        return texts.getMessage("quote.intro", new Object[] {at, last.authorName()}, locale);
    }

    private static String joined(String head, String body, String foot, String between) {
        return Stream.of(head, body, foot)
                .filter(part -> !part.isBlank())
                .collect(java.util.stream.Collectors.joining(between));
    }

    private static String asHtml(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8").replace("\n", "<br>");
    }
}
