package io.anxin.collaboration.task;

import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.notification.Changes;
import io.anxin.notification.Notices;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.Teams;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.TicketSummary;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.beside.TicketHistory;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who hears of a task: its history, the history of the ticket, open browsers and the people
/// concerned.
@Component
class TaskTelling {

    private static final Actor PROGRAM = Actor.system("tasks");

    private final Audit audit;
    private final TicketHistory history;
    private final Changes changes;
    private final Notices notices;
    private final Tickets tickets;
    private final Teams teams;

    TaskTelling(
            Audit audit,
            TicketHistory history,
            Changes changes,
            Notices notices,
            Tickets tickets,
            Teams teams) {
        this.audit = audit;
        this.history = history;
        this.changes = changes;
        this.notices = notices;
        this.tickets = tickets;
        this.teams = teams;
    }

    void changed(Actor actor, String action, @Nullable Task before, Task after) {
        audit.record(actor, action, Task.SUBJECT, after.id().toString(), before, after);
        TicketSummary ticket = tickets.requireVisible(PROGRAM, new TicketId(after.ticket()));
        history.tell(actor, action, ticket, Map.of("task", after.spoken() + " " + after.title()));
        announce(before, after);
    }

    void announce(@Nullable Task before, Task after) {
        Set<String> audience =
                new LinkedHashSet<>(tickets.audience(PROGRAM, new TicketId(after.ticket())));
        for (Task each : before == null ? List.of(after) : List.of(before, after)) {
            audience.add(Changes.team(each.team()));
            add(audience, each.owner());
            add(audience, each.asked().by());
        }
        changes.announce(Task.SUBJECT, after.id().toString(), after.version(), audience);
    }

    private static void add(Set<String> audience, @Nullable UUID account) {
        if (account != null) {
            audience.add(Changes.account(new AccountId(account)));
        }
    }

    /// Tells people of it, but never the one who did it.
    void tell(Actor actor, Collection<AccountId> people, String notice, Task task) {
        List<AccountId> others = people.stream().filter(person -> !actor.is(person)).toList();
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("number", task.spoken());
        arguments.put("subject", task.title());
        arguments.put("dueAt", task.dueAt().toString());
        notices.tell(others, notice, "task/" + task.id(), arguments);
    }

    /// Who is to do it; nobody in particular means the leads of the team, or everybody there.
    List<AccountId> doers(Task task) {
        if (task.owner() != null) {
            return List.of(new AccountId(task.owner()));
        }
        List<AccountId> leads = teams.leads(new TeamId(task.team()));
        return leads.isEmpty() ? teams.membersAvailable(new TeamId(task.team())) : leads;
    }

    static List<AccountId> asker(Task task) {
        UUID by = task.asked().by();
        return by == null ? List.of() : List.of(new AccountId(by));
    }
}
