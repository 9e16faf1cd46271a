package io.anxin.ticket.export;

import io.anxin.sheet.SheetColumn;
import io.anxin.ticket.queue.QueueRow;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The columns a table of tickets can have besides the custom fields.
enum ExportColumn {
    NUMBER(SheetColumn.Type.TEXT, 12, (row, _) -> row.number()),
    SUBJECT(SheetColumn.Type.TEXT, 50, (row, _) -> row.subject()),
    KIND(SheetColumn.Type.TEXT, 14, (row, words) -> words.of(row.kind())),
    CATEGORY(SheetColumn.Type.TEXT, 18, (row, words) -> words.of(row.category())),
    PRIORITY(SheetColumn.Type.TEXT, 8, (row, _) -> row.priority().name()),
    STATE(SheetColumn.Type.TEXT, 12, (row, words) -> words.of(row.state())),
    TEAM(SheetColumn.Type.TEXT, 18, (row, words) -> words.of(row.team())),
    ASSIGNEE(
            SheetColumn.Type.TEXT,
            16,
            (row, _) -> row.assignee() == null ? null : row.assignee().name()),
    CUSTOMER(SheetColumn.Type.TEXT, 18, (row, _) -> row.customer().name()),
    COMPANY(SheetColumn.Type.TEXT, 24, (row, _) -> row.customer().company()),
    TIER(SheetColumn.Type.TEXT, 14, (row, words) -> words.of(row.customer().tier())),
    CHANNEL(SheetColumn.Type.TEXT, 12, (row, words) -> words.of(row.channel())),
    SEVERITY(SheetColumn.Type.TEXT, 12, (row, words) -> words.of(row.severity())),
    IMPACT(SheetColumn.Type.TEXT, 20, (row, words) -> words.of(row.impact())),
    TAGS(SheetColumn.Type.TEXT, 20, (row, _) -> String.join(", ", row.tags())),
    OPENED_AT(SheetColumn.Type.TIME, 17, (row, _) -> row.openedAt().toString()),
    LAST_ACTIVITY_AT(SheetColumn.Type.TIME, 17, (row, _) -> row.lastActivityAt().toString()),
    FIRST_RESPONSE_DUE_AT(SheetColumn.Type.TIME, 17, (row, _) -> text(row.firstResponse().dueAt())),
    FIRST_RESPONSE_BREACHED(
            SheetColumn.Type.TEXT, 10, (row, words) -> words.of(row.firstResponse().breached())),
    NEXT_RESPONSE_DUE_AT(SheetColumn.Type.TIME, 17, (row, _) -> text(row.nextResponse().dueAt())),
    NEXT_RESPONSE_BREACHED(
            SheetColumn.Type.TEXT, 10, (row, words) -> words.of(row.nextResponse().breached())),
    RESOLUTION_DUE_AT(SheetColumn.Type.TIME, 17, (row, _) -> text(row.resolution().dueAt())),
    RESOLUTION_BREACHED(
            SheetColumn.Type.TEXT, 10, (row, words) -> words.of(row.resolution().breached())),
    ON_SITE_DUE_AT(SheetColumn.Type.TIME, 17, (row, _) -> text(row.onSite().dueAt())),
    ON_SITE_BREACHED(SheetColumn.Type.TEXT, 10, (row, words) -> words.of(row.onSite().breached())),
    RESOLVED_AT(SheetColumn.Type.TIME, 17, (row, _) -> text(row.resolvedAt())),
    CLOSED_AT(SheetColumn.Type.TIME, 17, (row, _) -> text(row.closedAt())),
    MESSAGES(SheetColumn.Type.NUMBER, 8, (row, _) -> Integer.toString(row.messages())),
    PREVIEW(SheetColumn.Type.TEXT, 60, (row, _) -> row.preview());

    private interface Cell {
        @Nullable String of(QueueRow row, ExportWords words);
    }

    private final SheetColumn.Type type;
    private final int width;

    @SuppressWarnings("ImmutableEnumChecker") // A function without state.
    private final Cell cell;

    ExportColumn(SheetColumn.Type type, int width, Cell cell) {
        this.type = type;
        this.width = width;
        this.cell = cell;
    }

    SheetColumn.Type type() {
        return type;
    }

    int width() {
        return width;
    }

    /// As the HTTP interface calls it, such as `openedAt`.
    String key() {
        StringBuilder key = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_", -1)) {
            key.append(
                    key.isEmpty()
                            ? word
                            : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return key.toString();
    }

    static Optional<ExportColumn> of(String key) {
        return Arrays.stream(values()).filter(column -> column.key().equals(key)).findFirst();
    }

    @Nullable String cell(QueueRow row, ExportWords words) {
        return cell.of(row, words);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
