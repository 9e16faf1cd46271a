package io.anxin.collaboration.jointcase;

import io.anxin.collaboration.task.TaskRow;
import io.anxin.ticket.card.TicketCard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case on one page: the group, the notes, who owes what.
///
/// @param today the day of which a note can be written now
/// @param tasks what departments still owe on the ticket
/// @param mayWrite whether the reader takes part
/// @param mayLead whether the reader may change the group and close the case
record CasePage(
        CaseRow jointCase,
        String aim,
        int hours,
        Counting counting,
        List<CasePerson> members,
        List<CaseNoteView> notes,
        List<CaseDebtView> debts,
        List<TaskRow> tasks,
        LocalDate today,
        @Nullable CaseResult result,
        boolean mayWrite,
        boolean mayLead) {

    /// @param ticket null when the reader may not see it
    record CaseRow(
            UUID id,
            String number,
            long version,
            String title,
            String leadName,
            Instant openedAt,
            Instant dueAt,
            boolean closed,
            boolean late,
            int people,
            @Nullable TicketCard ticket) {}

    record CasePerson(UUID id, String name, @Nullable UUID team, Post post) {}

    record CaseNoteView(
            LocalDate day,
            long version,
            String by,
            Instant at,
            String done,
            String next,
            String blocked) {}

    record CaseDebtView(
            UUID id,
            UUID debtor,
            String debtorName,
            String what,
            @Nullable LocalDate dueOn,
            Instant since,
            @Nullable Instant settledAt) {}

    record CaseResult(String by, Instant at, String text) {}
}
