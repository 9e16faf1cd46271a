package io.anxin.ticket.queue;

import io.anxin.access.Actor;
import io.anxin.shared.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tickets")
class QueueController {

    /// How many tickets each view holds.
    ///
    /// @param upTo where counting stops: a view that shows this many holds at least as many
    record QueueCounts(
            int mine,
            int unassigned,
            int team,
            int overdue,
            int closed,
            int allOpen,
            int watching,
            int mentioned,
            int upTo) {}

    private final Queues queues;

    QueueController(Queues queues) {
        this.queues = queues;
    }

    @GetMapping
    Page<QueueRow> listTickets(
            Actor actor,
            @ParameterObject TicketQuery query,
            @RequestParam(defaultValue = "ACTIVITY") QueueSort sort,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        return queues.list(actor, query, sort, after, size);
    }

    @GetMapping("/counts")
    QueueCounts countTickets(Actor actor) {
        Map<QueueView, Integer> counts = queues.counts(actor);
        return new QueueCounts(
                counts.getOrDefault(QueueView.MINE, 0),
                counts.getOrDefault(QueueView.UNASSIGNED, 0),
                counts.getOrDefault(QueueView.TEAM, 0),
                counts.getOrDefault(QueueView.OVERDUE, 0),
                counts.getOrDefault(QueueView.CLOSED, 0),
                counts.getOrDefault(QueueView.ALL_OPEN, 0),
                counts.getOrDefault(QueueView.WATCHING, 0),
                counts.getOrDefault(QueueView.MENTIONED, 0),
                Queues.COUNTED_UP_TO);
    }
}
