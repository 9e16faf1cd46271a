package io.anxin.ticket.queue;

import io.anxin.database.Row;
import io.anxin.shared.Cursor;
import io.anxin.shared.Filter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The orders of a list, each total (the number decides among equals) and each with its index.
public enum QueueSort {
    /// Latest activity first.
    ACTIVITY("t.last_activity_at desc, t.id desc", "last_activity_at"),
    /// Newest first; numbers are given in the order of opening.
    OPENED("t.id desc", null),
    /// What is due soonest first; without what stands still.
    DUE("t.resolution_due_at, t.id", "resolution_due_at"),
    /// Most urgent first, the oldest first among equals.
    PRIORITY("t.priority, t.id", "priority");

    private final String order;
    private final @Nullable String key;

    QueueSort(String order, @Nullable String key) {
        this.order = order;
        this.key = key;
    }

    String order() {
        return order;
    }

    /// The order over the columns `key` and `id` of branches that were read apart.
    String mergedOrder() {
        return switch (this) {
            case ACTIVITY -> "key desc, id desc";
            case OPENED -> "id desc";
            case DUE, PRIORITY -> "key, id";
        };
    }

    String keyColumn() {
        return "t." + (key == null ? "id" : key);
    }

    /// What the order itself leaves out, so that its index can serve it.
    Filter covered() {
        return this == DUE ? Filter.where("t.resolution_due_at is not null") : Filter.all();
    }

    Filter after(@Nullable String cursor) {
        if (cursor == null) {
            return Filter.all();
        }
        Cursor last = Cursor.decode(cursor, 2);
        return switch (this) {
            case ACTIVITY ->
                    Filter.where(
                            "(t.last_activity_at, t.id) < (?, ?)",
                            Row.time(last.instant(0)),
                            last.number(1));
            case OPENED -> Filter.where("t.id < ?", last.number(1));
            case DUE ->
                    Filter.where(
                            "(t.resolution_due_at, t.id) > (?, ?)",
                            Row.time(last.instant(0)),
                            last.number(1));
            case PRIORITY ->
                    Filter.where(
                            "(t.priority, t.id) > (?, ?)", last.parts().get(0), last.number(1));
        };
    }

    Cursor cursor(QueueRow row) {
        return switch (this) {
            case ACTIVITY -> Cursor.of(row.lastActivityAt(), row.id());
            case OPENED -> Cursor.of(row.id(), row.id());
            case DUE -> Cursor.of(Objects.requireNonNull(row.resolution().dueAt()), row.id());
            case PRIORITY -> Cursor.of(row.priority(), row.id());
        };
    }
}
