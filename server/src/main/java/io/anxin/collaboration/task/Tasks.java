package io.anxin.collaboration.task;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Forbidden;
import io.anxin.access.Permission;
import io.anxin.collaboration.row.Mark;
import io.anxin.collaboration.task.DueRule.Deadline;
import io.anxin.collaboration.task.trait.Capacity;
import io.anxin.collaboration.task.trait.TaskKind;
import io.anxin.organisation.Team;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.Teams;
import io.anxin.shared.Ids;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
import io.anxin.shared.Stale;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The tasks other departments are given. Whoever may not see a task gets [NotFound].
@Service
public class Tasks {

    /// Who is asked, and until when.
    @Component
    record Departments(Teams teams, Accounts accounts, DueRule dueRule) {}

    private final TaskTable table;
    private final TaskVisibility visibility;
    private final TaskTelling telling;
    private final Departments departments;
    private final Tickets tickets;
    private final Clock clock;

    Tasks(
            TaskTable table,
            TaskVisibility visibility,
            TaskTelling telling,
            Departments departments,
            Tickets tickets,
            Clock clock) {
        this.table = table;
        this.visibility = visibility;
        this.telling = telling;
        this.departments = departments;
        this.tickets = tickets;
        this.clock = clock;
    }

    @Transactional
    public Task open(Actor actor, TicketId ticket, OpenTask wanted) {
        tickets.requireWritable(actor, ticket);
        Team team = team(wanted.team());
        requirePerson(wanted.owner());
        Deadline deadline =
                departments.dueRule().deadline(team, wanted.dueInHours(), wanted.dueOn());
        Task task = made(actor, ticket, wanted, deadline);
        table.insert(task);
        telling.changed(actor, "task-opened", null, task);
        telling.tell(actor, telling.doers(task), "task-opened", task);
        return task;
    }

    private Task made(Actor actor, TicketId ticket, OpenTask wanted, Deadline deadline) {
        TaskKind kind = wanted.kind() == null ? TaskKind.TASK : wanted.kind();
        return new Task(
                Ids.next(),
                1,
                table.nextNumber(),
                ticket.value(),
                kind,
                wanted.title().strip(),
                wanted.description().strip(),
                wanted.team(),
                wanted.owner(),
                new Task.Asked(account(actor), clock.instant()),
                deadline.due(),
                deadline.warn(),
                wish(kind, wanted),
                null,
                null,
                null,
                null,
                null,
                null,
                Task.Reminders.NONE);
    }

    private static Task.@Nullable Wish wish(TaskKind kind, OpenTask wanted) {
        if (!kind.isRequest()) {
            return null;
        }
        String product = wanted.product() == null ? "" : wanted.product().strip();
        if (product.isEmpty()) {
            throw new InvalidInput("product", "required");
        }
        return new Task.Wish(product, wanted.quantity(), wanted.wantedOn());
    }

    Task visible(Actor actor, UUID id) {
        Task task = table.get(id);
        if (!visibility.sees(actor, task)) {
            throw new NotFound(Task.SUBJECT, id);
        }
        return task;
    }

    List<Task> ofTicket(Actor actor, TicketId ticket) {
        tickets.requireVisible(actor, ticket);
        return table.ofTickets(tickets.family(ticket).stream().map(TicketId::value).toList());
    }

    /// Hands it to a person or another team; whoever works there or asked for it may.
    @Transactional
    Task assign(Actor actor, UUID id, long seen, UUID team, @Nullable UUID owner) {
        team(team);
        requirePerson(owner);
        Task before = locked(actor, id, seen);
        if (!visibility.works(actor, before)) {
            requireDecides(actor, before);
        }
        Task after = saved(actor, "task-assigned", before, before.assign(team, owner));
        telling.tell(actor, telling.doers(after), "task-opened", after);
        return after;
    }

    @Transactional
    Task take(Actor actor, UUID id, long seen) {
        return worked(actor, id, seen, "task-taken", task -> task.take(mark(actor, "")));
    }

    @Transactional
    public Task answer(Actor actor, UUID id, AnswerTask wanted) {
        boolean none = wanted.capacity() == Capacity.NONE;
        LocalDate on = none ? null : wanted.promisedOn();
        if (!none && on == null) {
            throw new InvalidInput("promisedOn", "required");
        }
        Task.Answer answer =
                new Task.Answer(
                        wanted.capacity(),
                        wanted.text().strip(),
                        none ? null : wanted.quantity(),
                        on,
                        account(actor),
                        clock.instant());
        Task after =
                worked(
                        actor,
                        id,
                        wanted.version(),
                        "task-answered",
                        task -> {
                            if (!task.kind().isRequest()) {
                                throw new InvalidInput("capacity", "task.noRequest");
                            }
                            return task.answer(answer);
                        });
        telling.tell(actor, TaskTelling.asker(after), "task-answered", after);
        return after;
    }

    @Transactional
    Task finish(Actor actor, UUID id, long seen, String result) {
        Task after = worked(actor, id, seen, "task-done", task -> task.finish(mark(actor, result)));
        telling.tell(actor, TaskTelling.asker(after), "task-done", after);
        return after;
    }

    @Transactional
    Task decline(Actor actor, UUID id, long seen, String reason) {
        Task after =
                worked(actor, id, seen, "task-declined", task -> task.decline(mark(actor, reason)));
        telling.tell(actor, TaskTelling.asker(after), "task-declined", after);
        return after;
    }

    @Transactional
    Task cancel(Actor actor, UUID id, long seen, String reason) {
        Task after = decided(actor, id, seen, "task-cancelled", t -> t.cancel(mark(actor, reason)));
        telling.tell(actor, telling.doers(after), "task-cancelled", after);
        return after;
    }

    @Transactional
    Task reopen(Actor actor, UUID id, long seen) {
        Task after = decided(actor, id, seen, "task-reopened", Task::reopen);
        telling.tell(actor, telling.doers(after), "task-opened", after);
        return after;
    }

    @Transactional
    Task postpone(
            Actor actor, UUID id, long seen, @Nullable Integer hours, @Nullable LocalDate day) {
        return decided(
                actor,
                id,
                seen,
                "task-postponed",
                task -> {
                    Deadline next = departments.dueRule().deadline(team(task.team()), hours, day);
                    return task.postpone(next.due(), next.warn());
                });
    }

    /// The customer has been told of the answer.
    @Transactional
    Task told(Actor actor, UUID id) {
        Task before = table.lock(id);
        return saved(actor, "task-told", before, before.tell(mark(actor, "")));
    }

    void requireDecides(Actor actor, Task task) {
        if (!visibility.decides(actor, task)) {
            throw new Forbidden(Permission.WORK_TICKETS.name());
        }
    }

    private Task worked(Actor actor, UUID id, long seen, String action, UnaryOperator<Task> verb) {
        Task before = locked(actor, id, seen);
        if (!visibility.works(actor, before)) {
            throw new Forbidden(Permission.WORK_TASKS.name());
        }
        return saved(actor, action, before, verb.apply(before));
    }

    private Task decided(Actor actor, UUID id, long seen, String action, UnaryOperator<Task> verb) {
        Task before = locked(actor, id, seen);
        requireDecides(actor, before);
        return saved(actor, action, before, verb.apply(before));
    }

    private Task locked(Actor actor, UUID id, long seen) {
        Task task = table.lock(id);
        if (!visibility.sees(actor, task)) {
            throw new NotFound(Task.SUBJECT, id);
        }
        if (task.version() != seen) {
            throw new Stale(Task.SUBJECT, task.spoken(), task.version());
        }
        return task;
    }

    private Task saved(Actor actor, String action, Task before, Task after) {
        if (after.equals(before)) {
            return before;
        }
        Task saved = table.update(after);
        telling.changed(actor, action, before, saved);
        return saved;
    }

    private Mark mark(Actor actor, String text) {
        return new Mark(account(actor), clock.instant(), text.strip());
    }

    private Team team(UUID id) {
        return departments
                .teams()
                .find(new TeamId(id))
                .filter(team -> !team.retired())
                .orElseThrow(() -> new InvalidInput("team", "team"));
    }

    private void requirePerson(@Nullable UUID owner) {
        if (owner != null
                && departments
                        .accounts()
                        .find(new AccountId(owner))
                        .filter(Account::active)
                        .isEmpty()) {
            throw new InvalidInput("owner", "person");
        }
    }

    private static @Nullable UUID account(Actor actor) {
        return actor.id() == null ? null : Objects.requireNonNull(actor.id()).value();
    }
}
