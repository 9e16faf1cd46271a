package io.anxin.collaboration.task;

import io.anxin.collaboration.row.Mark;
import io.anxin.collaboration.task.trait.Capacity;
import io.anxin.collaboration.task.trait.TaskKind;
import io.anxin.collaboration.task.trait.TaskState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something a department is asked for: immutable facts.
///
/// @param description all that the department knows of the matter
/// @param dueAt the end of working time in which it is to be done, on the calendar of the team
/// @param warnAt when those concerned are reminded
/// @param wish what a request asks for
/// @param told when the customer was told of the answer
public record Task(
        UUID id,
        long version,
        long number,
        long ticket,
        TaskKind kind,
        String title,
        String description,
        UUID team,
        @Nullable UUID owner,
        Asked asked,
        Instant dueAt,
        Instant warnAt,
        @Nullable Wish wish,
        @Nullable Mark taken,
        @Nullable Answer answer,
        @Nullable Mark told,
        @Nullable Mark done,
        @Nullable Mark declined,
        @Nullable Mark cancelled,
        Reminders reminders) {

    static final String SUBJECT = "task";

    public record Asked(@Nullable UUID by, Instant at) {}

    /// @param wantedOn when the customer would like it
    public record Wish(
            String product, @Nullable BigDecimal quantity, @Nullable LocalDate wantedOn) {}

    /// @param promisedOn null when there is no capacity
    public record Answer(
            Capacity capacity,
            String text,
            @Nullable BigDecimal quantity,
            @Nullable LocalDate promisedOn,
            @Nullable UUID by,
            Instant at) {}

    public record Reminders(@Nullable Instant warnedAt, @Nullable Instant lateAt) {

        static final Reminders NONE = new Reminders(null, null);
    }

    String spoken() {
        return "TK-" + number;
    }

    TaskState state() {
        if (cancelled != null) {
            return TaskState.CANCELLED;
        }
        if (declined != null) {
            return TaskState.DECLINED;
        }
        if (done != null) {
            return TaskState.DONE;
        }
        if (answer != null) {
            return TaskState.ANSWERED;
        }
        return taken != null ? TaskState.TAKEN : TaskState.OPEN;
    }

    boolean isLate(Instant now) {
        return state().isOpen() && !now.isBefore(dueAt);
    }

    /// Another team or person is to do it; whoever had taken it on has not.
    Task assign(UUID toTeam, @Nullable UUID to) {
        requireOpen();
        Mark kept = toTeam.equals(team) ? taken : null;
        return with(toTeam, to, dueAt, warnAt, kept, answer, told, done, declined, cancelled);
    }

    /// Somebody of the department takes it on.
    Task take(Mark by) {
        requireOpen();
        return with(
                team,
                owner == null ? by.by() : owner,
                dueAt,
                warnAt,
                by,
                answer,
                told,
                done,
                declined,
                cancelled);
    }

    /// The customer is to be told anew what is answered anew.
    Task answer(Answer next) {
        requireOpen();
        Mark seen = taken == null ? new Mark(next.by(), next.at(), "") : taken;
        return with(team, owner, dueAt, warnAt, seen, next, null, done, declined, cancelled);
    }

    Task tell(Mark by) {
        if (answer == null) {
            throw new NotAnswered(spoken());
        }
        return with(team, owner, dueAt, warnAt, taken, answer, by, done, declined, cancelled);
    }

    Task finish(Mark by) {
        requireOpen();
        return with(team, owner, dueAt, warnAt, taken, answer, told, by, null, null);
    }

    Task decline(Mark by) {
        requireOpen();
        return with(team, owner, dueAt, warnAt, taken, answer, told, null, by, null);
    }

    Task cancel(Mark by) {
        requireOpen();
        return with(team, owner, dueAt, warnAt, taken, answer, told, null, null, by);
    }

    /// It was not done after all.
    Task reopen() {
        return state().isOpen()
                ? this
                : with(team, owner, dueAt, warnAt, taken, answer, told, null, null, null);
    }

    /// The reminders come anew.
    Task postpone(Instant due, Instant warn) {
        requireOpen();
        return with(team, owner, due, warn, taken, answer, told, null, null, null);
    }

    Task remindedBy(Reminders next) {
        return new Task(
                id,
                version,
                number,
                ticket,
                kind,
                title,
                description,
                team,
                owner,
                asked,
                dueAt,
                warnAt,
                wish,
                taken,
                answer,
                told,
                done,
                declined,
                cancelled,
                next);
    }

    Task at(long next) {
        return new Task(
                id,
                next,
                number,
                ticket,
                kind,
                title,
                description,
                team,
                owner,
                asked,
                dueAt,
                warnAt,
                wish,
                taken,
                answer,
                told,
                done,
                declined,
                cancelled,
                reminders);
    }

    private void requireOpen() {
        if (!state().isOpen()) {
            throw new TaskSettled(spoken());
        }
    }

    private Task with(
            UUID newTeam,
            @Nullable UUID newOwner,
            Instant due,
            Instant warn,
            @Nullable Mark newTaken,
            @Nullable Answer newAnswer,
            @Nullable Mark newTold,
            @Nullable Mark newDone,
            @Nullable Mark newDeclined,
            @Nullable Mark newCancelled) {
        return new Task(
                id,
                version,
                number,
                ticket,
                kind,
                title,
                description,
                newTeam,
                newOwner,
                asked,
                due,
                warn,
                wish,
                newTaken,
                newAnswer,
                newTold,
                newDone,
                newDeclined,
                newCancelled,
                due.equals(dueAt) ? reminders : Reminders.NONE);
    }
}
