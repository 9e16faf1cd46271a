package io.anxin.ticket.file;

import io.anxin.ticket.life.Emergency;
import io.anxin.ticket.life.Life;
import io.anxin.ticket.sla.Phases;
import io.anxin.ticket.sla.Phases.Phase;
import io.anxin.ticket.sla.ServiceCase;
import org.jspecify.annotations.Nullable;

/// What the clocks of a ticket ought to do by its facts, and what is promised for it.
public final class ClockPhases {

    private ClockPhases() {}

    public static Phases of(Ticket ticket) {
        Phases own = ownOf(ticket);
        return ticket.mergedInto() == null ? own : own.resting(ticket.clocks());
    }

    private static Phases ownOf(Ticket ticket) {
        Life life = ticket.life();
        boolean answered =
                life.firstReply() != null
                        || !life.isLive()
                        || ticket.clocks().firstResponse().stoppedAt() != null;
        boolean asked = life.isLive() && answered && ticket.activity().askedAt() != null;
        return new Phases(
                runningIf(!answered),
                runningIf(asked),
                resolution(life),
                runningIf(life.isLive() && isExpected(ticket.emergency())),
                ticket.activity().askedAt(),
                ticket.emergency() == null ? null : ticket.emergency().at());
    }

    public static ServiceCase caseOf(Ticket ticket) {
        return new ServiceCase(
                null,
                ticket.concern().tier(),
                ticket.sorting().kind(),
                ticket.rank().promised(),
                ticket.team());
    }

    private static Phase resolution(Life life) {
        if (!life.isLive()) {
            return Phase.STOPPED;
        }
        return life.waiting() != null ? Phase.PAUSED : Phase.RUNNING;
    }

    private static boolean isExpected(@Nullable Emergency emergency) {
        return emergency != null && emergency.arrival() == null;
    }

    private static Phase runningIf(boolean running) {
        return running ? Phase.RUNNING : Phase.STOPPED;
    }
}
