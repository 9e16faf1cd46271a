package io.anxin.survey;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.access.SignedLinks;
import io.anxin.customer.CustomerId;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.TicketSummary;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.trait.State;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What customers are asked and what they answer.
@Service
public class Surveys {

    static final String PURPOSE = "survey";
    private static final int MOST_LATEST = 50;

    private final SurveyTable table;
    private final SurveyFactsTable facts;
    private final SurveyConsequences consequences;
    private final Tickets tickets;
    private final SignedLinks links;
    private final Clock clock;

    Surveys(
            SurveyTable table,
            SurveyFactsTable facts,
            SurveyConsequences consequences,
            Tickets tickets,
            SignedLinks links,
            Clock clock) {
        this.table = table;
        this.facts = facts;
        this.consequences = consequences;
        this.tickets = tickets;
        this.links = links;
        this.clock = clock;
    }

    /// What stands behind a link.
    ///
    /// @throws LinkInvalid when the link was not made here
    /// @throws io.anxin.access.LinkExpired when its time is over
    @Transactional(readOnly = true)
    SurveyPage page(String token) {
        Survey survey =
                table.find(idOf(token)).orElseThrow(() -> new NotFound("survey", idOf(token)));
        return page(survey, ticketOf(survey));
    }

    @Transactional
    SurveyPage answer(String token, AnswerSurvey given) {
        return answered(new SurveyId(idOf(token)), given);
    }

    /// Takes an answer that came otherwise than by the link, such as one of an imported history.
    @Transactional
    public void answer(SurveyId id, AnswerSurvey given) {
        answered(id, given);
    }

    /// The latest invitation of a ticket.
    public Optional<SurveyId> latestOf(TicketId ticket) {
        return table.latestOf(ticket.value()).map(Survey::id);
    }

    /// What reports need of the latest invitation of each ticket that has one.
    public List<SurveyFacts> facts(Collection<TicketId> ids) {
        return facts.of(ids);
    }

    private SurveyPage answered(SurveyId id, AnswerSurvey given) {
        if (given.solved() == null && given.score() == null) {
            throw new InvalidInput("score", "required");
        }
        Survey before = table.lock(id.value()).orElseThrow(() -> new NotFound("survey", id));
        TicketSummary ticket = ticketOf(before);
        if (!isChangeable(before, ticket)) {
            throw new SurveyClosed(ticket.number());
        }
        Survey after = table.update(before.answered(given, clock.instant()));
        consequences.follow(before, after, ticket);
        return page(after, ticketOf(after));
    }

    /// The survey of the ticket, null when the customer was never asked.
    @Transactional(readOnly = true)
    @Nullable TicketSurvey ofTicket(Actor actor, TicketId ticket) {
        tickets.requireVisible(actor, ticket);
        return table.latestOf(ticket.value()).map(TicketSurvey::of).orElse(null);
    }

    /// What the customer was asked and said of the tickets that the reader may see.
    @Transactional(readOnly = true)
    CustomerScores ofCustomer(Actor actor, CustomerId customer) {
        actor.require(Permission.READ_CUSTOMERS);
        List<Survey> all = seen(actor, table.ofCustomer(customer.value()));
        List<Integer> scores =
                all.stream()
                        .map(Survey::answer)
                        .filter(Objects::nonNull)
                        .map(Survey.Answer::score)
                        .filter(Objects::nonNull)
                        .toList();
        int answered = (int) all.stream().filter(survey -> survey.answer() != null).count();
        return new CustomerScores(
                all.size(),
                answered,
                scores.isEmpty()
                        ? null
                        : scores.stream().mapToInt(Integer::intValue).average().orElseThrow(),
                all.stream()
                        .filter(survey -> survey.answer() != null)
                        .limit(MOST_LATEST)
                        .map(TicketSurvey::of)
                        .toList());
    }

    private List<Survey> seen(Actor actor, List<Survey> surveys) {
        Set<TicketId> visible =
                tickets.visible(
                        actor,
                        surveys.stream()
                                .map(survey -> new TicketId(survey.ticket()))
                                .collect(Collectors.toSet()));
        return surveys.stream()
                .filter(survey -> visible.contains(new TicketId(survey.ticket())))
                .toList();
    }

    /// A first answer is taken until the link expires, also when the ticket was closed meanwhile.
    private boolean isChangeable(Survey survey, TicketSummary ticket) {
        return !survey.isExpired(clock.instant())
                && (survey.answer() == null || ticket.state() != State.CLOSED);
    }

    private SurveyPage page(Survey survey, TicketSummary ticket) {
        Survey.Answer answer = survey.answer();
        return new SurveyPage(
                new TicketId(survey.ticket()).number(),
                ticket.subject(),
                survey.locale(),
                answer == null ? null : answer.solved(),
                answer == null ? null : answer.score(),
                answer == null ? null : answer.comment(),
                answer == null ? null : answer.answeredAt(),
                survey.expiresAt(),
                isChangeable(survey, ticket));
    }

    /// The link outlives a merge: it speaks of the ticket in which the matter goes on.
    private TicketSummary ticketOf(Survey survey) {
        TicketId current = tickets.current(new TicketId(survey.ticket()));
        return tickets.requireVisible(Actor.system(PURPOSE), current);
    }

    private UUID idOf(String token) {
        return UUID.fromString(links.open(PURPOSE, token));
    }
}
