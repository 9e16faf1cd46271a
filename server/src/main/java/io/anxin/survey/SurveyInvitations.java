package io.anxin.survey;

import io.anxin.access.Actor;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.shared.WorldClock;
import io.anxin.ticket.TicketResolved;
import io.anxin.ticket.Tickets;
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

    /// When to ask again.
    ///
    /// @param quiet in which a ticket that is resolved again asks nothing
    @Component
    record Rhythm(Clock clock, @Value("${anxin.survey.quiet:P7D}") Duration quiet) {}

    private final SurveyTable table;
    private final SurveyLetters letters;
    private final SurveyConsequences consequences;
    private final Customers customers;
    private final Tickets tickets;
    private final Rhythm rhythm;

    SurveyInvitations(
            SurveyTable table,
            SurveyLetters letters,
            SurveyConsequences consequences,
            Customers customers,
            Tickets tickets,
            Rhythm rhythm) {
        this.table = table;
        this.letters = letters;
        this.consequences = consequences;
        this.customers = customers;
        this.tickets = tickets;
        this.rhythm = rhythm;
    }

    /// Told after the resolution is committed, again after a crash: asking is idempotent.
    @ApplicationModuleListener(condition = "!T(io.anxin.shared.WorldClock).isRecording()")
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
        Instant now = rhythm.clock().instant();
        long ticket = event.id().value();
        CustomerSummary customer = customers.find(event.customer()).orElse(null);
        if (customer == null || table.isAsked(ticket, now.minus(rhythm.quiet()), event.at())) {
            return;
        }
        Actor actor = Actor.system(Surveys.PURPOSE);
        String subject = tickets.requireVisible(actor, event.id()).subject();
        Survey.Delivery delivery = letters.delivery(customer);
        Survey saved =
                table.insert(
                        new Survey(
                                SurveyId.next(),
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
        if (delivery == Survey.Delivery.MAILED && !letters.send(actor, saved, customer, subject)) {
            saved = table.update(saved.undelivered());
        }
        consequences.announce(saved);
    }
}
