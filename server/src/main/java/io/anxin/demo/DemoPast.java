package io.anxin.demo;

import io.anxin.access.Actor;
import io.anxin.customer.CustomerId;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.importing.PastMessage;
import io.anxin.ticket.importing.PastMessage.Writer;
import io.anxin.ticket.importing.PastResolution;
import io.anxin.ticket.importing.PastScore;
import io.anxin.ticket.importing.PastSorting;
import io.anxin.ticket.importing.PastTicket;
import io.anxin.ticket.importing.PastTickets;
import io.anxin.ticket.trait.Channel;
import io.anxin.ticket.trait.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the company took over when it began to use the program: the matters of its old system that
/// were over by then, with all that was said.
@Component
class DemoPast {

    private static final Actor PROGRAM = Actor.system("demo");

    /// The reports of the last thirty days tell of what happened here.
    private static final Duration IN_USE = Duration.ofDays(31);

    private final PastSorting sorting;
    private final PastTickets tickets;
    private final Customers customers;
    private final Clock clock;

    DemoPast(PastSorting sorting, PastTickets tickets, Customers customers, Clock clock) {
        this.sorting = sorting;
        this.tickets = tickets;
        this.customers = customers;
        this.clock = clock;
    }

    /// A life the old system knows the end of.
    record Taken(Life life, CustomerId customer) {}

    boolean isOver(Life life) {
        Instant begun = clock.instant().minus(IN_USE);
        return life.openedAt().isBefore(begun)
                && life.steps().stream().anyMatch(Life.Resolve.class::isInstance)
                && life.steps().stream()
                        .noneMatch(step -> step instanceof Life.Reopen || step.at().isAfter(begun));
    }

    TicketId take(Taken taken, Staff staff, RandomGenerator random) {
        CustomerSummary customer = customers.get(taken.customer());
        Life life = taken.life();
        PastTicket asked = sorting.sort(asked(life), customer);
        Actor agent = staff.answering(asked.team(), null, random);
        return tickets.write(
                PROGRAM,
                asked.worked(agent.account(), said(life, agent), solved(life, agent)),
                customer,
                null);
    }

    private static PastTicket asked(Life life) {
        Life.Close close = last(life, Life.Close.class);
        Life.Score score = last(life, Life.Score.class);
        return new PastTicket(
                channel(life.door()),
                life.subject(),
                List.of(PastMessage.heard(life.openedAt(), life.text())),
                PastTicket.UNSORTED,
                null,
                null,
                List.of(),
                List.of(),
                Map.of(),
                close == null ? State.RESOLVED : State.CLOSED,
                life.openedAt(),
                new PastResolution(null, null, null, null),
                close == null ? null : close.at(),
                score == null ? null : new PastScore(score.score(), score.comment(), score.at()));
    }

    private static Channel channel(Life.Door door) {
        return switch (door) {
            case MAIL -> Channel.MAIL;
            case PHONE -> Channel.PHONE;
            case COUNTER -> Channel.COUNTER;
        };
    }

    private static PastResolution solved(Life life, Actor agent) {
        Life.Resolve done = Objects.requireNonNull(last(life, Life.Resolve.class));
        return new PastResolution(done.at(), null, null, agent.account());
    }

    private static <T extends Life.Step> @Nullable T last(Life life, Class<T> kind) {
        return life.steps().reversed().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElse(null);
    }

    private static List<PastMessage> said(Life life, Actor agent) {
        List<PastMessage> said = new ArrayList<>();
        said.add(PastMessage.heard(life.openedAt(), life.text()));
        for (Life.Step step : life.steps()) {
            switch (step) {
                case Life.Answer words -> said.add(by(agent, Writer.STAFF, step, words.text()));
                case Life.Note words -> said.add(by(agent, Writer.NOTE, step, words.text()));
                case Life.Resolve words -> said.add(by(agent, Writer.STAFF, step, words.text()));
                case Life.FollowUp words -> said.add(PastMessage.heard(step.at(), words.text()));
                case Life.Reopen words -> said.add(PastMessage.heard(step.at(), words.text()));
                case Life.Score _, Life.Close _ -> {}
            }
        }
        return said;
    }

    private static PastMessage by(Actor agent, Writer writer, Life.Step step, String text) {
        return new PastMessage(
                writer, agent.account(), agent.name(), step.at(), DemoHistory.signed(text, agent));
    }
}
