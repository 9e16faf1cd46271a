package io.anxin.survey;

import io.anxin.access.Actor;
import io.anxin.access.SignedLinks;
import io.anxin.conversation.Messages;
import io.anxin.customer.CustomerSummary;
import io.anxin.shared.WorldClock;
import io.anxin.ticket.TicketId;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The mail that asks, in the customer's language.
@Component
class SurveyLetters {

    private final Messages messages;
    private final SignedLinks links;
    private final MessageSource texts;
    private final String address;

    /// @param address where customers reach this installation
    SurveyLetters(
            Messages messages,
            SignedLinks links,
            MessageSource texts,
            @Value("${anxin.public-url:http://localhost:${server.port:8080}}") String address) {
        this.messages = messages;
        this.links = links;
        this.texts = texts;
        this.address = address.replaceFirst("/+$", "");
    }

    /// Whether there is anybody to write to.
    Survey.Delivery delivery(CustomerSummary customer) {
        if (WorldClock.isRecording()) {
            return Survey.Delivery.RECORDED;
        }
        if (customer.mail() == null) {
            return Survey.Delivery.NO_ADDRESS;
        }
        return MachineAddress.matches(customer.mail())
                ? Survey.Delivery.MACHINE
                : Survey.Delivery.MAILED;
    }

    /// Writes in the thread of the ticket, so that an answer by mail comes back to it.
    ///
    /// @return whether there was a mailbox to write from
    boolean send(Actor actor, Survey survey, CustomerSummary customer, String subject) {
        TicketId ticket = new TicketId(survey.ticket());
        Locale locale = Locale.forLanguageTag(survey.locale());
        return messages.notifyCustomer(
                        actor,
                        ticket,
                        text("survey.mail.subject", locale, ticket.number()),
                        text(
                                "survey.mail.text",
                                locale,
                                customer.name(),
                                ticket.number(),
                                subject,
                                link(survey)))
                .isPresent();
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }

    private String link(Survey survey) {
        return address
                + "/s/"
                + links.sign(Surveys.PURPOSE, survey.id().toString(), survey.expiresAt());
    }
}
