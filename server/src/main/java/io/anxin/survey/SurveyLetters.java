package io.anxin.survey;

import io.anxin.access.Actor;
import io.anxin.access.SignedLinks;
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

    private final SignedLinks links;
    private final MessageSource texts;
    private final String address;

    /// @param address where customers reach this installation
    SurveyLetters(
            SignedLinks links,
            MessageSource texts,
            @Value("${anxin.public-url:http://localhost:${server.port:8080}}") String address) {
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
                : Survey.Delivery.NO_MAILBOX;
    }

    String send(Actor actor, Survey survey, CustomerSummary customer) {
        return actor.name() + text(survey, customer);
    }

    private String text(Survey survey, CustomerSummary customer) {
        return texts.getMessage(
                "survey.mail.text",
                new Object[] {
                    customer.name(), new TicketId(survey.ticket()).number(), link(survey)
                },
                Locale.forLanguageTag(survey.locale()));
    }

    String link(Survey survey) {
        return address
                + "/s/"
                + links.sign(Surveys.PURPOSE, survey.id().toString(), survey.expiresAt());
    }
}
