package io.anxin.survey;

import io.anxin.access.Actor;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.shared.WorldClock;
import io.anxin.ticket.TicketResolved;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Asks the customer once a ticket is resolved, but not again within some days for the same ticket.
@Component
class SurveyInvitations {

    private final SurveyRepository repository;
    private final SurveyLetters letters;
    private final SurveyConsequences consequences;
    private final Customers customers;
    private final Clock clock;
    private final Duration quiet;

    /// @param quietDays days in which a ticket that is resolved again asks nothing
    SurveyInvitations(
            SurveyRepository repository,
            SurveyLetters letters,
            SurveyConsequences consequences,
            Customers customers,
            Clock clock,
            @Value("${anxin.survey.quiet-days:7}") int quietDays) {
        this.repository = repository;
        this.letters = letters;
        this.consequences = consequences;
        this.customers = customers;
        this.clock = clock;
        this.quiet = Duration.ofDays(quietDays);
    }

    /// Told after the resolution is committed, again after a crash: asking is idempotent.
    @ApplicationModuleListener
    void on(TicketResolved event) {
        invite(event);
    }

    /// While the past is recorded, the invitation belongs to that time and to the same transaction.
    @EventListener
    void recorded(TicketResolved event) {
        if (WorldClock.isRecording()) {
            invite(event);
        }
    }

    private void invite(TicketResolved event) {
        Instant now = clock.instant();
        long ticket = event.id().value();
        if (repository.isAsked(ticket, now.minus(quiet), event.at())) {
            return;
        }
        CustomerSummary customer = customers.find(event.customer()).orElse(null);
        if (customer == null) {
            return;
        }
        SurveyId id = SurveyId.next();
        Survey.Delivery delivery = letters.delivery(customer);
        Survey saved =
                repository.save(
                        new Survey(
                                id,
                                0,
                                ticket,
                                event.customer().value(),
                                event.team() == null ? null : event.team().value(),
                                event.resolvedBy() == null ? null : event.resolvedBy().value(),
                                customer.locale(),
                                event.at(),
                                now,
                                now.plus(Survey.OPEN),
                                delivery,
                                null));
        if (delivery == Survey.Delivery.MAILED) {
            letters.send(Actor.system(Surveys.PURPOSE), saved, customer);
        }
        consequences.announce(saved);
    }
}
