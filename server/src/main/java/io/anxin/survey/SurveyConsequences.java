package io.anxin.survey;

import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.conversation.Messages;
import io.anxin.customer.CustomerId;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.notification.Changes;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.Teams;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.TicketSummary;
import io.anxin.ticket.Tickets;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What follows from an answer: "yes" confirms the resolution, "no" opens the ticket again, a low
/// score calls the lead of the team.
@Component
class SurveyConsequences {

    /// Who asks to be known: the customer by name, the leads of a team.
    @Component
    record People(Customers customers, Teams teams) {}

    private final Tickets tickets;
    private final Messages messages;
    private final People people;
    private final Changes changes;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    SurveyConsequences(
            Tickets tickets,
            Messages messages,
            People people,
            Changes changes,
            Audit audit,
            ApplicationEventPublisher events) {
        this.tickets = tickets;
        this.messages = messages;
        this.people = people;
        this.changes = changes;
        this.audit = audit;
        this.events = events;
    }

    void follow(Survey before, Survey after, TicketSummary ticket) {
        Survey.Answer answer = after.answer();
        if (answer == null) {
            return;
        }
        Actor customer = customer(after);
        audit.record(
                customer,
                "survey-answered",
                "ticket",
                ticket.id().toString(),
                before.answer(),
                answer);
        if (after.judgesAnew(before) && answer.solved() != null) {
            judge(customer, after, ticket.id(), answer);
        }
        if (after.turnedLow(before)) {
            callLeads(after, ticket);
        }
        announce(after);
        events.publishEvent(
                new SurveyAnswered(
                        after.id(),
                        new TicketId(after.ticket()),
                        new CustomerId(after.customer()),
                        answer.solved(),
                        answer.score(),
                        answer.comment(),
                        answer.changedAt()));
    }

    /// What is still wrong belongs into the thread, where the next person reads it.
    private void judge(Actor customer, Survey survey, TicketId ticket, Survey.Answer answer) {
        boolean solved = Boolean.TRUE.equals(answer.solved());
        tickets.customerJudged(customer, new TicketId(survey.ticket()), solved);
        if (!solved && answer.comment() != null) {
            messages.heard(Actor.system(Surveys.PURPOSE), ticket, answer.comment());
        }
    }

    /// Tells those who work on the ticket, and the reports.
    void announce(Survey survey) {
        changes.announce(
                "survey",
                Long.toString(survey.ticket()),
                survey.version(),
                tickets.audience(Actor.system(Surveys.PURPOSE), new TicketId(survey.ticket())));
    }

    private void callLeads(Survey survey, TicketSummary ticket) {
        if (ticket.team() == null) {
            return;
        }
        List<AccountId> leads =
                tickets.admitted(
                        ticket.id(), people.teams().leads(new TeamId(ticket.team().value())));
        if (leads.isEmpty()) {
            return;
        }
        tickets.watch(Actor.system(Surveys.PURPOSE), ticket.id(), leads);
        changes.announce(
                "low-score",
                Long.toString(survey.ticket()),
                survey.version(),
                leads.stream().map(Changes::account).toList());
    }

    private Actor customer(Survey survey) {
        String name =
                people.customers()
                        .find(new CustomerId(survey.customer()))
                        .map(CustomerSummary::name)
                        .orElse("");
        return Actor.customer(survey.customer(), name);
    }
}
