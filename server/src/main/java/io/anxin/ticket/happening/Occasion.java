package io.anxin.ticket.happening;

import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.file.TicketChanged;
import io.anxin.ticket.life.Life;
import io.anxin.ticket.sla.ClockName;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/// What may happen to a ticket, in the words of rules.
public enum Occasion {
    OPENED,
    CUSTOMER_REPLIED,
    STAFF_REPLIED,
    NOTE_ADDED,
    /// Something people set on a ticket is no longer what it was.
    CHANGED,
    ASSIGNED,
    RESOLVED,
    REOPENED,
    CLOSED,
    PROMISE_MISSED,
    EMERGENCY_DECLARED,
    /// Nothing happened for too long: a rule that looks for itself.
    TIME_PASSED;

    static Set<Occasion> of(TicketChanged change, Set<String> changedMembers) {
        Set<Occasion> occasions = EnumSet.noneOf(Occasion.class);
        Ticket before = change.before();
        if (before == null) {
            occasions.add(OPENED);
            return occasions;
        }
        switch (change.action()) {
            case "customer-wrote" -> occasions.add(CUSTOMER_REPLIED);
            case "staff-replied" -> occasions.add(STAFF_REPLIED);
            case "note-added" -> occasions.add(NOTE_ADDED);
            default -> {}
        }
        Ticket after = change.after();
        addLife(before.life(), after.life(), occasions);
        if (after.assignee() != null && !after.assignee().equals(before.assignee())) {
            occasions.add(ASSIGNED);
        }
        if (before.emergency() == null && after.emergency() != null) {
            occasions.add(EMERGENCY_DECLARED);
        }
        if (isNewlyLate(before, after)) {
            occasions.add(PROMISE_MISSED);
        }
        if (!changedMembers.isEmpty()) {
            occasions.add(CHANGED);
        }
        return occasions;
    }

    private static void addLife(Life before, Life after, Set<Occasion> occasions) {
        if (before.resolution() == null && after.resolution() != null) {
            occasions.add(RESOLVED);
        }
        if (after.reopenCount() > before.reopenCount()) {
            occasions.add(REOPENED);
        }
        if (before.closure() == null && after.closure() != null) {
            occasions.add(CLOSED);
        }
    }

    private static boolean isNewlyLate(Ticket before, Ticket after) {
        for (ClockName name : ClockName.values()) {
            var late = after.clocks().of(name).breachedAt();
            if (late != null && !Objects.equals(late, before.clocks().of(name).breachedAt())) {
                return true;
            }
        }
        return false;
    }
}
