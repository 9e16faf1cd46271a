package io.anxin.collaboration.task;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.shared.Filter;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.beside.BesideTickets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Which tasks an actor may see: those of the own teams, those he has or asked for, and those of
/// the tickets he may see. A department sees its tasks and not their tickets, not even when they
/// are confidential: who asks says what the department is to know.
@Component
class TaskVisibility extends BesideTickets<Task> {

    private final TaskTable table;

    TaskVisibility(TaskTable table, Tickets tickets) {
        super(tickets);
        this.table = table;
    }

    @Override
    public String kind() {
        return Task.SUBJECT;
    }

    @Override
    protected List<Task> among(Collection<UUID> ids) {
        return table.among(ids);
    }

    @Override
    protected UUID idOf(Task task) {
        return task.id();
    }

    @Override
    protected TicketId ticketOf(Task task) {
        return new TicketId(task.ticket());
    }

    @Override
    protected boolean concerns(Actor actor, Task task) {
        return isHanded(actor, task) || isAsker(actor, task);
    }

    /// Whether the task is the actor's to do: whoever sees all tickets may stand in for any team.
    boolean works(Actor actor, Task task) {
        return actor.may(Permission.WORK_TASKS)
                && (isHanded(actor, task)
                        || (actor.seesEverything() && tickets.isVisible(actor, ticketOf(task))));
    }

    /// Whether the actor may decide what becomes of it: the one who asked, and whoever works on the
    /// ticket.
    boolean decides(Actor actor, Task task) {
        return isAsker(actor, task)
                || (actor.may(Permission.WORK_TICKETS) && tickets.isVisible(actor, ticketOf(task)));
    }

    /// The first two as a condition on `collaboration.task`, for lists over all tickets. Those of
    /// whoever sees all tickets are to be cut by [#visible] besides.
    static Filter condition(Actor actor) {
        if (actor.seesEverything()) {
            return Filter.all();
        }
        List<Filter> branches = new ArrayList<>();
        if (!actor.teams().isEmpty()) {
            branches.add(Filter.where("team = any(?::uuid[])", Filter.array(actor.teams())));
        }
        if (actor.id() != null) {
            branches.add(Filter.where("owner = ?", actor.id().value()));
            branches.add(Filter.where("asked_by = ?", actor.id().value()));
        }
        return Filter.any(branches);
    }

    private static boolean isHanded(Actor actor, Task task) {
        return actor.may(Permission.WORK_TASKS)
                && (actor.teams().contains(task.team())
                        || (actor.id() != null && actor.id().value().equals(task.owner())));
    }

    private static boolean isAsker(Actor actor, Task task) {
        return actor.id() != null && actor.id().value().equals(task.asked().by());
    }
}
