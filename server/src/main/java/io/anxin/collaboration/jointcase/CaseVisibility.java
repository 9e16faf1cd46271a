package io.anxin.collaboration.jointcase;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who may see a case: its group, and whoever may see the ticket. A member of another department
/// sees the case and not the ticket.
@Component
class CaseVisibility {

    private final Tickets tickets;

    CaseVisibility(Tickets tickets) {
        this.tickets = tickets;
    }

    boolean sees(Actor actor, JointCase of) {
        return actor.seesEverything()
                || of.postOf(account(actor)) != null
                || tickets.isVisible(actor, new TicketId(of.ticket()));
    }

    /// Whether the actor takes part: writes notes, says who owes what.
    boolean takesPart(Actor actor, JointCase of) {
        Post post = of.postOf(account(actor));
        return post == Post.LEAD || post == Post.MEMBER || leads(actor, of);
    }

    /// Whether the actor may change the group and close the case: its lead, and whoever works on
    /// the ticket.
    boolean leads(Actor actor, JointCase of) {
        return of.postOf(account(actor)) == Post.LEAD
                || (actor.may(Permission.WORK_TICKETS)
                        && tickets.isVisible(actor, new TicketId(of.ticket())));
    }

    static @Nullable UUID account(Actor actor) {
        return actor.id() == null ? null : actor.id().value();
    }
}
