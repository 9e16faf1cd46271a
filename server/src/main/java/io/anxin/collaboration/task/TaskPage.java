package io.anxin.collaboration.task;

import io.anxin.collaboration.task.trait.Capacity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task with all that was said about it.
///
/// @param members who of the team could do it
/// @param mayWork whether the reader may take it on, answer and finish it
/// @param mayDecide whether the reader may withdraw, postpone and reopen it, and tell the customer
record TaskPage(
        TaskRow task,
        String description,
        List<TaskMember> members,
        @Nullable TaskFact taken,
        @Nullable TaskAnswer answer,
        @Nullable TaskFact told,
        @Nullable TaskFact done,
        @Nullable TaskFact declined,
        @Nullable TaskFact cancelled,
        List<TaskTrail.TaskEntry> trail,
        boolean mayWork,
        boolean mayDecide) {

    record TaskMember(UUID id, String name) {}

    record TaskFact(String by, Instant at, String text) {}

    record TaskAnswer(
            Capacity capacity,
            String text,
            @Nullable BigDecimal quantity,
            java.time.@Nullable LocalDate promisedOn,
            String by,
            Instant at) {}
}
