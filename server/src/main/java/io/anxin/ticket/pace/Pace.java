package io.anxin.ticket.pace;

import io.anxin.ticket.file.ClockPhases;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.life.Emergency;
import io.anxin.ticket.priority.MatrixEdition;
import io.anxin.ticket.priority.PriorityMatrices;
import io.anxin.ticket.sla.ClockName;
import io.anxin.ticket.sla.ClockUse;
import io.anxin.ticket.sla.ServiceLevels;
import io.anxin.ticket.sla.ServiceLevels.ClockStart;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Brings score, promises, clocks and age of a ticket in step, in this order: what it is about
/// decides what is promised, the promise how its clocks run, the clock of the resolution how old it
/// is, and its age only its score. Nothing leads back, so no ticket drives itself up. Rules:
/// `docs/policies/priority.md`, `docs/policies/sla.md`.
@Component
public class Pace {

    /// A ticket that can be written, and what it starts with.
    public record Started(Ticket ticket, List<ClockStart> clocks) {}

    private final PriorityMatrices matrices;
    private final ServiceLevels serviceLevels;
    private final Clock clock;

    Pace(PriorityMatrices matrices, ServiceLevels serviceLevels, Clock clock) {
        this.matrices = matrices;
        this.serviceLevels = serviceLevels;
        this.clock = clock;
    }

    public Started start(Ticket opened) {
        return start(opened, opened.concern().openedAt());
    }

    /// @param at when its clocks begin
    public Started start(Ticket opened, Instant at) {
        Ticket scored = opened.scored(matrices.current().score(opened.factors()), true);
        List<ClockStart> clocks =
                serviceLevels.start(ClockPhases.caseOf(scored), ClockPhases.of(scored), at);
        Optional<ClockUse> use =
                clocks.stream()
                        .filter(start -> start.clock() == ClockName.RESOLUTION)
                        .findFirst()
                        .flatMap(serviceLevels::use);
        Ticket running = scored.clocks(serviceLevels.read(clocks));
        return new Started(use.map(known -> aged(running, known)).orElse(running), clocks);
    }

    /// The edition of the matrix that scores now.
    public long edition() {
        return matrices.current().version();
    }

    /// @param after the ticket as a verb left it
    public Ticket inStep(Ticket before, Ticket after) {
        Ticket scored = scored(before, after);
        Ticket timed =
                scored.clocks(
                        serviceLevels.follow(
                                scored.number(),
                                scored.clocks(),
                                ClockPhases.caseOf(before),
                                ClockPhases.caseOf(scored),
                                ClockPhases.of(scored),
                                turnedAt(before, scored)));
        return timed.clocks().resolution().equals(before.clocks().resolution())
                ? timed
                : scored(timed, older(timed));
    }

    /// The same ticket with the age it has by now.
    public Ticket older(Ticket ticket) {
        return serviceLevels
                .use(ticket.number(), ClockName.RESOLUTION)
                .map(use -> aged(ticket, use))
                .orElseGet(() -> ticket.around(ticket.circumstances().ageless()));
    }

    private Ticket aged(Ticket ticket, ClockUse use) {
        MatrixEdition matrix = matrices.current();
        int step = matrix.ageReached(use.percentAt(clock.instant()));
        Integer next = matrix.ageAfter(step);
        boolean live = ticket.life().isLive();
        return ticket.around(
                ticket.circumstances()
                        .aged(step, next == null || !live ? null : use.reaches(next)));
    }

    /// Scored by the matrix of today when something it counts has changed, and while the ticket is
    /// live also when the matrix has. What is over stays explained by the matrix of its time.
    private Ticket scored(Ticket before, Ticket after) {
        MatrixEdition matrix = matrices.current();
        boolean promiseAnew =
                !before.factors().promising().equals(after.factors().promising())
                        || !Objects.equals(before.rank().override(), after.rank().override());
        boolean outdated = after.life().isLive() && after.rank().edition() != matrix.version();
        return promiseAnew || outdated || !before.factors().equals(after.factors())
                ? after.scored(matrix.score(after.factors()), promiseAnew)
                : after;
    }

    /// A message stopped or restarted a clock when it was written, an arrival when it happened, not
    /// when it was taken in.
    private Instant turnedAt(Ticket before, Ticket after) {
        Emergency emergency = after.emergency();
        if (emergency != null
                && emergency.arrival() != null
                && !emergency.equals(before.emergency())) {
            return emergency.arrival().at();
        }
        if (before.life().firstReply() == null && after.life().firstReply() != null) {
            return after.life().firstReply().at();
        }
        return clock.instant();
    }
}
