package io.anxin.collaboration.task;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.shared.Filter;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Which tasks an actor may see: those of the own teams, those he has or asked for, and those of
/// the tickets he may see. A department sees its tasks and not their tickets.
@Component
class TaskVisibility {

    private final Tickets tickets;

    TaskVisibility(Tickets tickets) {
        this.tickets = tickets;
    }

    boolean sees(Actor actor, Task task) {
        return works(actor, task)
                || isAsker(actor, task)
                || tickets.isVisible(actor, new TicketId(task.ticket()));
    }

    /// Whether the task is the actor's to do.
    boolean works(Actor actor, Task task) {
        return actor.may(Permission.WORK_TASKS)
                && (actor.seesEverything()
                        || actor.teams().contains(task.team())
                        || isOwner(actor, task));
    }

    /// Whether the actor may decide what becomes of it: the one who asked, and whoever works on the
    /// ticket.
    boolean decides(Actor actor, Task task) {
        return isAsker(actor, task)
                || (actor.may(Permission.WORK_TICKETS)
                        && tickets.isVisible(actor, new TicketId(task.ticket())));
    }

    /// The first two as a condition on `collaboration.task`, for lists over all tickets.
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

    private static boolean isOwner(Actor actor, Task task) {
        return actor.id() != null && actor.id().value().equals(task.owner());
    }

    private static boolean isAsker(Actor actor, Task task) {
        return actor.id() != null && actor.id().value().equals(task.asked().by());
    }
}
