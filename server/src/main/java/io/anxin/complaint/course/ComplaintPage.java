package io.anxin.complaint.course;

import io.anxin.access.Role;
import io.anxin.complaint.file.Feedback;
import io.anxin.complaint.strategy.EvidenceKind;
import io.anxin.complaint.strategy.Stage;
import io.anxin.shared.Bilingual;
import io.anxin.ticket.card.TicketCard;
import io.anxin.ticket.trait.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A complaint on one page.
///
/// @param stepsZh what the strategy of the class says must be done
/// @param decider the post that decides on the solution; null: whoever works on the complaint
/// @param missing what keeps it in its stage
/// @param mayWork whether the reader may change it now
/// @param mayAdd whether the reader may add evidence and promises, also under a legal hold
/// @param mayDecide whether the reader may complete the stage it is in
/// @param mayHold whether the reader may set and lift legal holds
record ComplaintPage(
        ComplaintRow complaint,
        String openedByName,
        String stepsZh,
        String stepsEn,
        @Nullable Role decider,
        List<StageView> stages,
        List<EvidenceView> evidence,
        List<HoldView> holds,
        List<String> missing,
        @Nullable EndingView ending,
        boolean mayWork,
        boolean mayAdd,
        boolean mayDecide,
        boolean mayHold) {

    /// @param ticket null when the reader may not see it
    record ComplaintRow(
            UUID id,
            String number,
            long version,
            UUID complaintClass,
            Bilingual className,
            Severity severity,
            Stage stage,
            Instant openedAt,
            Instant dueAt,
            boolean late,
            boolean held,
            @Nullable Instant archivedAt,
            @Nullable String product,
            @Nullable UUID cause,
            @Nullable Bilingual causeName,
            @Nullable UUID department,
            @Nullable UUID owner,
            String ownerName,
            @Nullable TicketCard ticket) {}

    /// @param hours of working time it may take
    record StageView(
            Stage stage,
            int hours,
            Set<EvidenceKind> evidence,
            @Nullable Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Instant doneAt,
            @Nullable String doneByName,
            @Nullable String doneText,
            boolean late) {}

    /// @param url where the content of the file is served
    record EvidenceView(
            UUID id,
            Stage stage,
            EvidenceKind kind,
            String text,
            @Nullable Integer message,
            @Nullable String fileName,
            @Nullable Long fileSize,
            @Nullable String url,
            String byName,
            Instant at) {}

    record HoldView(
            UUID id,
            String reason,
            String setByName,
            Instant setAt,
            @Nullable String liftedReason,
            @Nullable String liftedByName,
            @Nullable Instant liftedAt) {}

    record EndingView(Feedback feedback, String text, String byName, Instant at) {}
}
