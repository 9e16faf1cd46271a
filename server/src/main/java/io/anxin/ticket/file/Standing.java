package io.anxin.ticket.file;

import io.anxin.ticket.life.Closure;
import io.anxin.ticket.life.Emergency;
import io.anxin.ticket.life.Life;
import io.anxin.ticket.life.NoEmergency;
import io.anxin.ticket.life.TicketAlreadyClosed;
import io.anxin.ticket.life.TicketAlreadyConfirmed;
import io.anxin.ticket.life.TicketAlreadyResolved;
import io.anxin.ticket.life.TicketNotResolved;
import org.jspecify.annotations.Nullable;

/// What may still be done with a ticket, by what has become of it: each rule throws when it would
/// be broken.
///
/// @param spoken the number as people say it
record Standing(String spoken, Life life) {

    /// Nothing happens any more to what goes on in another ticket.
    void requireUnmerged() {
        Long into = life.closure() == null ? null : life.closure().mergedInto();
        if (into != null) {
            throw new TicketMerged(spoken, into);
        }
    }

    void requireMerged() {
        if (life.closure() == null || life.closure().mergedInto() == null) {
            throw new TicketNotMerged(spoken);
        }
    }

    void requireOpenFile() {
        requireUnmerged();
        if (life.closure() != null) {
            throw new TicketAlreadyClosed(spoken);
        }
    }

    void requireUnresolved() {
        requireOpenFile();
        if (life.resolution() != null) {
            throw new TicketAlreadyResolved(spoken);
        }
    }

    /// The customer confirms once, and only what is resolved.
    void requireToBeConfirmed() {
        requireOpenFile();
        if (life.resolution() == null) {
            throw new TicketNotResolved(spoken);
        }
        if (life.confirmation() != null) {
            throw new TicketAlreadyConfirmed(spoken);
        }
    }

    void requireDone() {
        requireUnmerged();
        if (life.resolution() == null && life.closure() == null) {
            throw new TicketNotResolved(spoken);
        }
    }

    /// Some reasons to close need no resolution first.
    void requireClosable(Closure.Reason reason) {
        requireOpenFile();
        if (life.resolution() == null && !reason.needsNoResolution()) {
            throw new TicketNotResolved(spoken);
        }
    }

    Emergency requireEmergency(@Nullable Emergency declared) {
        requireOpenFile();
        if (declared == null) {
            throw new NoEmergency(spoken);
        }
        return declared;
    }
}
