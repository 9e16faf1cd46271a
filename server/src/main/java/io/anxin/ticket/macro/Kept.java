package io.anxin.ticket.macro;

import io.anxin.access.AccountId;
import io.anxin.ticket.file.Sorting;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.life.Waiting;
import io.anxin.ticket.priority.ManualPriority;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a macro may change on a ticket, as it was or became.
record Kept(
        Sorting sorting,
        @Nullable ManualPriority override,
        @Nullable UUID team,
        @Nullable UUID assignee,
        List<String> tags,
        List<UUID> watchers,
        Map<String, Object> fields,
        @Nullable Waiting waiting,
        boolean resolved,
        boolean closed) {

    Kept {
        tags = List.copyOf(tags);
        watchers = List.copyOf(watchers);
        fields = Map.copyOf(fields);
    }

    static Kept of(Ticket ticket) {
        AccountId assignee = ticket.assignee();
        return new Kept(
                ticket.sorting(),
                ticket.rank().override(),
                ticket.team() == null ? null : ticket.team().value(),
                assignee == null ? null : assignee.value(),
                ticket.tags(),
                ticket.watchers().stream().map(AccountId::value).toList(),
                ticket.fields(),
                ticket.life().waiting(),
                ticket.life().resolution() != null,
                ticket.life().closure() != null);
    }
}
