package io.anxin.complaint.course;

import io.anxin.complaint.file.Complaint;
import io.anxin.complaint.strategy.Stage;
import io.anxin.database.Row;
import io.anxin.shared.Cursor;
import io.anxin.shared.Filter;
import io.anxin.ticket.trait.Severity;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which complaints are asked for.
///
/// @param complaintClass of which class
/// @param since opened at or after
/// @param until opened before
public record ComplaintSearch(
        State state,
        @Nullable UUID complaintClass,
        @Nullable Severity severity,
        @Nullable Stage stage,
        @Nullable UUID cause,
        @Nullable UUID department,
        @Nullable String product,
        @Nullable UUID owner,
        @Nullable Instant since,
        @Nullable Instant until) {

    public enum State {
        /// What is due first stands first.
        OPEN,
        /// Open, and a deadline passed.
        LATE,
        /// The newest in the archive first.
        ARCHIVED,
        /// The newest first.
        ALL
    }

    /// As a condition on `complaint.complaint`.
    public Filter filter(Instant now) {
        Filter begun =
                switch (state) {
                    case OPEN -> Filter.where("archived_at is null");
                    case LATE -> Filter.where("archived_at is null and due_at <= ?", time(now));
                    case ARCHIVED -> Filter.where("archived_at is not null");
                    case ALL -> Filter.all();
                };
        return begun.andIf(complaintClass, id -> Filter.where("class = ?", id))
                .andIf(severity, each -> Filter.where("severity = ?", each.name()))
                .andIf(stage, each -> Filter.where("stage = ?", each.name()))
                .andIf(cause, id -> Filter.where("cause = ?", id))
                .andIf(department, id -> Filter.where("department = ?", id))
                .andIf(product, name -> Filter.where("product = ?", name))
                .andIf(owner, id -> Filter.where("owner = ?", id))
                .andIf(since, at -> Filter.where("opened_at >= ?", time(at)))
                .andIf(until, at -> Filter.where("opened_at < ?", time(at)));
    }

    public String order() {
        return switch (state) {
            case OPEN, LATE -> "due_at, id";
            case ARCHIVED -> "archived_at desc, id desc";
            case ALL -> "opened_at desc, id desc";
        };
    }

    public Filter after(String cursor) {
        Cursor last = Cursor.decode(cursor, 2);
        String condition =
                switch (state) {
                    case OPEN, LATE -> "(due_at, id) > (?, ?)";
                    case ARCHIVED -> "(archived_at, id) < (?, ?)";
                    case ALL -> "(opened_at, id) < (?, ?)";
                };
        return Filter.where(condition, time(last.instant(0)), last.uuid(1));
    }

    public Cursor key(Complaint of) {
        Instant at =
                switch (state) {
                    case OPEN, LATE -> of.due();
                    case ARCHIVED -> Objects.requireNonNull(of.ending()).mark().at();
                    case ALL -> of.openedAt();
                };
        return Cursor.of(at, of.id());
    }

    private static Object time(Instant at) {
        return Row.time(at);
    }
}
