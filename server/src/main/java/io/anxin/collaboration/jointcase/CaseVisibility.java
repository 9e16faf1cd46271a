package io.anxin.collaboration.jointcase;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.beside.BesideTickets;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who may see a case: its group, and whoever may see the ticket. A member of another department
/// sees the case and not the ticket.
@Component
class CaseVisibility extends BesideTickets<JointCase> {

    private final CaseTable table;

    CaseVisibility(CaseTable table, Tickets tickets) {
        super(tickets);
        this.table = table;
    }

    @Override
    public String kind() {
        return JointCase.SUBJECT;
    }

    @Override
    protected List<JointCase> among(Collection<UUID> ids) {
        return table.among(ids);
    }

    @Override
    protected UUID idOf(JointCase of) {
        return of.id();
    }

    @Override
    protected TicketId ticketOf(JointCase of) {
        return new TicketId(of.ticket());
    }

    @Override
    protected boolean concerns(Actor actor, JointCase of) {
        return of.postOf(account(actor)) != null;
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
                || (actor.may(Permission.WORK_TICKETS) && tickets.isVisible(actor, ticketOf(of)));
    }

    static @Nullable UUID account(Actor actor) {
        return actor.id() == null ? null : actor.id().value();
    }
}
