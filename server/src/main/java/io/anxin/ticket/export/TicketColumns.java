package io.anxin.ticket.export;

import io.anxin.access.Actor;
import io.anxin.shared.InvalidInput;
import io.anxin.sheet.SheetColumn;
import io.anxin.ticket.field.CustomField;
import io.anxin.ticket.field.CustomFields;
import io.anxin.ticket.field.FieldType;
import io.anxin.ticket.name.TraitNames;
import io.anxin.ticket.queue.QueueRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Which columns a table of tickets has, and what stands in them: those of every ticket, and the
/// custom fields under `fields.KEY`.
@Component
class TicketColumns {

    private static final String FIELD = "fields.";

    private final CustomFields fields;
    private final TraitNames traits;
    private final MessageSource messages;

    TicketColumns(CustomFields fields, TraitNames traits, MessageSource messages) {
        this.fields = fields;
        this.traits = traits;
        this.messages = messages;
    }

    /// @throws InvalidInput when there is no such column
    void check(List<String> keys) {
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            if (ExportColumn.of(key).isEmpty() && field(key).isEmpty()) {
                throw new InvalidInput("columns[" + i + "]", "column");
            }
        }
    }

    /// @param wanted keys in their order, empty for all
    List<SheetColumn> of(Actor reader, List<String> wanted) {
        ExportWords words = words(reader);
        return keys(wanted).stream().map(key -> column(key, words)).toList();
    }

    /// Makes the cells of rows.
    Row row(Actor reader, List<String> wanted) {
        List<String> keys = keys(wanted);
        ExportWords words = words(reader);
        return row -> {
            List<@Nullable String> cells = new ArrayList<>(keys.size());
            keys.forEach(key -> cells.add(cell(key, row, words)));
            return cells;
        };
    }

    interface Row {
        List<@Nullable String> cells(QueueRow row);
    }

    private SheetColumn column(String key, ExportWords words) {
        Optional<CustomField> field = field(key);
        if (field.isPresent()) {
            return new SheetColumn(words.name(field.get()), type(field.get().type()), 18);
        }
        ExportColumn column = ExportColumn.of(key).orElse(ExportColumn.NUMBER);
        return new SheetColumn(words.title(column.key()), column.type(), column.width());
    }

    private @Nullable String cell(String key, QueueRow row, ExportWords words) {
        Optional<CustomField> field = field(key);
        return field.isPresent()
                ? words.of(field.get(), row.fields().get(field.get().key()))
                : ExportColumn.of(key).map(column -> column.cell(row, words)).orElse(null);
    }

    private static SheetColumn.Type type(FieldType type) {
        return switch (type) {
            case NUMBER -> SheetColumn.Type.NUMBER;
            case DATE -> SheetColumn.Type.DATE;
            case TEXT, SERIAL, BOOLEAN, SINGLE_CHOICE, MULTI_CHOICE -> SheetColumn.Type.TEXT;
        };
    }

    private List<String> keys(List<String> wanted) {
        if (!wanted.isEmpty()) {
            return wanted;
        }
        List<String> all =
                new ArrayList<>(
                        Arrays.stream(ExportColumn.values())
                                .filter(column -> column != ExportColumn.PREVIEW)
                                .map(ExportColumn::key)
                                .toList());
        fields.list().stream()
                .filter(field -> field.archivedAt() == null)
                .forEach(field -> all.add(FIELD + field.key()));
        return all;
    }

    private Optional<CustomField> field(String key) {
        return key.startsWith(FIELD)
                ? fields.find(key.substring(FIELD.length()))
                : Optional.empty();
    }

    private ExportWords words(Actor reader) {
        return new ExportWords(messages, traits, Locale.forLanguageTag(reader.locale()));
    }
}
