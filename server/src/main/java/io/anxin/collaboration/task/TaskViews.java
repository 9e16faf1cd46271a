package io.anxin.collaboration.task;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.collaboration.row.Mark;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.card.TicketCard;
import io.anxin.ticket.card.TicketCards;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows tasks to people, with names for ids, and the ticket only to those who may see it.
@Component
class TaskViews {

    private final Accounts accounts;
    private final TicketCards cards;
    private final TaskTrail trail;
    private final TaskVisibility visibility;
    private final Clock clock;

    TaskViews(
            Accounts accounts,
            TicketCards cards,
            TaskTrail trail,
            TaskVisibility visibility,
            Clock clock) {
        this.accounts = accounts;
        this.cards = cards;
        this.trail = trail;
        this.visibility = visibility;
        this.clock = clock;
    }

    List<TaskRow> rows(Actor reader, Collection<Task> tasks) {
        Map<TicketId, TicketCard> tickets =
                cards.of(
                        reader,
                        tasks.stream()
                                .map(task -> new TicketId(task.ticket()))
                                .distinct()
                                .toList());
        return tasks.stream()
                .map(task -> row(task, tickets.get(new TicketId(task.ticket()))))
                .toList();
    }

    TaskPage page(Actor reader, Task task) {
        return new TaskPage(
                rows(reader, List.of(task)).getFirst(),
                task.description(),
                accounts.membersOf(task.team()).stream()
                        .filter(Account::active)
                        .map(a -> new TaskPage.TaskMember(a.id().value(), a.name()))
                        .toList(),
                fact(task.taken()),
                answered(task.answer()),
                fact(task.told()),
                fact(task.done()),
                fact(task.declined()),
                fact(task.cancelled()),
                trail.of(task.id()),
                visibility.works(reader, task),
                visibility.decides(reader, task));
    }

    private TaskRow row(Task task, @Nullable TicketCard ticket) {
        Task.Wish wish = task.wish();
        Task.Answer answer = task.answer();
        return new TaskRow(
                task.id(),
                task.spoken(),
                task.version(),
                task.kind(),
                task.state(),
                task.title(),
                task.team(),
                task.owner(),
                task.owner() == null ? null : name(task.owner()),
                name(task.asked().by()),
                task.asked().at(),
                task.dueAt(),
                task.isLate(clock.instant()),
                wish == null ? null : wish.product(),
                wish == null ? null : wish.quantity(),
                wish == null ? null : wish.wantedOn(),
                answer == null ? null : answer.capacity(),
                answer == null ? null : answer.promisedOn(),
                ticket);
    }

    private TaskPage.@Nullable TaskAnswer answered(Task.@Nullable Answer answer) {
        return answer == null
                ? null
                : new TaskPage.TaskAnswer(
                        answer.capacity(),
                        answer.text(),
                        answer.quantity(),
                        answer.promisedOn(),
                        name(answer.by()),
                        answer.at());
    }

    private TaskPage.@Nullable TaskFact fact(@Nullable Mark mark) {
        return mark == null ? null : new TaskPage.TaskFact(name(mark.by()), mark.at(), mark.text());
    }

    private String name(@Nullable UUID account) {
        return account == null
                ? ""
                : accounts.find(new AccountId(account)).map(Account::name).orElse("");
    }
}
