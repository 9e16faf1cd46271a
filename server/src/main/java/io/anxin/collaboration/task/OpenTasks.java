package io.anxin.collaboration.task;

import io.anxin.access.Actor;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import java.util.List;
import org.springframework.stereotype.Component;

/// What departments still owe on a ticket, for whoever may know of the matter.
@Component
public class OpenTasks {

    private final TaskTable table;
    private final TaskViews views;
    private final Tickets tickets;

    OpenTasks(TaskTable table, TaskViews views, Tickets tickets) {
        this.table = table;
        this.views = views;
        this.tickets = tickets;
    }

    public List<TaskRow> of(Actor reader, TicketId ticket) {
        List<Task> open =
                table
                        .ofTickets(tickets.family(ticket).stream().map(TicketId::value).toList())
                        .stream()
                        .filter(task -> task.state().isOpen())
                        .toList();
        return views.rows(reader, open);
    }
}
