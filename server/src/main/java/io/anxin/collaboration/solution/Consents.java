package io.anxin.collaboration.solution;

import io.anxin.access.Actor;
import io.anxin.collaboration.solution.Consent.Answer;
import io.anxin.collaboration.solution.Consent.Decision;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.shared.Ids;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.TicketSummary;
import io.anxin.ticket.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Asks customers which way to go, and keeps what they answer as they gave it.
@Service
public class Consents {

    private final ConsentTable table;
    private final SolutionTable solutions;
    private final ConsentLetters letters;
    private final Tickets tickets;
    private final Customers customers;
    private final Clock clock;

    Consents(
            ConsentTable table,
            SolutionTable solutions,
            ConsentLetters letters,
            Tickets tickets,
            Customers customers,
            Clock clock) {
        this.table = table;
        this.solutions = solutions;
        this.letters = letters;
        this.tickets = tickets;
        this.customers = customers;
        this.clock = clock;
    }

    List<Consent> of(Actor reader, TicketId ticket) {
        tickets.requireVisible(reader, ticket);
        return table.of(tickets.family(ticket).stream().map(TicketId::value).toList());
    }

    /// Asks the customer, in the thread of the ticket, by a link that works without sign-in.
    ///
    /// @param chosen one way, or several to choose from
    /// @param send false when the customer is asked otherwise, such as on the telephone
    @Transactional
    public Consent ask(
            Actor actor, TicketId id, List<UUID> chosen, String text, boolean send, Locale reader) {
        TicketSummary ticket = tickets.requireWritable(actor, id);
        CustomerSummary customer = customers.get(ticket.customer());
        List<Long> family = tickets.family(id).stream().map(TicketId::value).toList();
        Instant now = clock.instant();
        Consent made =
                new Consent(
                        Ids.next(),
                        id.value(),
                        customer.id().value(),
                        ticket.locale(),
                        text.strip(),
                        actor.id() == null ? null : actor.id().value(),
                        now,
                        now.plus(Consent.OPEN),
                        null,
                        chosen.stream().distinct().map(each -> option(each, family)).toList(),
                        null);
        table.insert(made);
        letters.asked(actor, made, ticket, send, reader);
        return made;
    }

    private Consent.ConsentOption option(UUID id, List<Long> family) {
        Solution solution = solutions.get(id);
        if (!family.contains(solution.ticket())) {
            throw new InvalidInput("solutions", "consent.notHere");
        }
        Solution.Description description = solution.description();
        if (solution.withdrawnAt() != null) {
            throw new SolutionWithdrawn(description.title());
        }
        return new Consent.ConsentOption(
                id,
                description.title(),
                description.text(),
                description.cost(),
                description.durationHours());
    }

    Consent find(UUID id) {
        return table.get(id);
    }

    /// The customer answers by the link.
    ///
    /// @param origin the network address it comes from
    @Transactional
    Consent answer(
            UUID id,
            Decision decision,
            @Nullable UUID solution,
            String signer,
            @Nullable String words,
            String origin) {
        return settled(id, decision, solution, signer, words, origin, null);
    }

    /// Somebody of the desk writes down what the customer said otherwise.
    @Transactional
    Consent record(
            Actor actor,
            UUID id,
            Decision decision,
            @Nullable UUID solution,
            String signer,
            @Nullable String words) {
        requireWritable(actor, id);
        return settled(id, decision, solution, signer, words, null, actor);
    }

    /// Nobody is to answer it any more.
    @Transactional
    Consent cancel(Actor actor, UUID id) {
        requireWritable(actor, id);
        Consent open = open(id);
        table.cancel(id, clock.instant(), actor.id() == null ? null : actor.id().value());
        letters.cancelled(actor, open);
        return table.get(id);
    }

    private Consent settled(
            UUID id,
            Decision decision,
            @Nullable UUID solution,
            String signer,
            @Nullable String words,
            @Nullable String origin,
            @Nullable Actor recorder) {
        Consent open = open(id);
        boolean agrees = decision == Decision.CONSENT;
        if (agrees && !open.offers(solution)) {
            throw new InvalidInput("solution", "consent.notOffered");
        }
        UUID by = recorder == null ? null : recorder.account().value();
        table.answer(
                id,
                new Answer(
                        decision,
                        agrees ? solution : null,
                        signer.strip(),
                        words == null || words.isBlank() ? null : words.strip(),
                        origin,
                        by,
                        clock.instant()));
        Consent answered = table.get(id);
        letters.answered(recorder, answered);
        return answered;
    }

    private Consent open(UUID id) {
        Consent found = table.lock(id);
        if (!found.isOpen(clock.instant())) {
            throw new ConsentSettled(new TicketId(found.ticket()).number());
        }
        return found;
    }

    private void requireWritable(Actor actor, UUID id) {
        TicketId current = tickets.current(new TicketId(table.get(id).ticket()));
        if (!tickets.isVisible(actor, current)) {
            throw new NotFound(Consent.SUBJECT, id);
        }
        tickets.requireWritable(actor, current);
    }
}
