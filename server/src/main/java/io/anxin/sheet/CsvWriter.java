package io.anxin.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Comma-separated values (RFC 4180).
final class CsvWriter implements SheetWriter {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Writer out;
    private final List<SheetColumn> columns;
    private final ZoneId zone;

    CsvWriter(OutputStream stream, List<SheetColumn> columns, ZoneId zone) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        this.columns = List.copyOf(columns);
        this.zone = zone;
        out.write('\uFEFF');
        line(this.columns.stream().map(column -> CellText.safe(column.title())).toList());
    }

    @Override
    public void row(List<@Nullable String> cells) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            line.append(i == 0 ? "" : ",").append(quoted(text(columns.get(i), cells.get(i))));
        }
        out.append(line).write("\r\n");
    }

    private void line(List<String> cells) throws IOException {
        out.append(String.join(",", cells.stream().map(CsvWriter::quoted).toList())).write("\r\n");
    }

    private String text(SheetColumn column, @Nullable String cell) {
        if (cell == null || cell.isEmpty()) {
            return "";
        }
        return switch (column.type()) {
            case TEXT -> CellText.safe(cell);
            case NUMBER, DATE -> cell;
            case TIME -> MINUTE.format(Instant.parse(cell).atZone(zone));
        };
    }

    private static String quoted(String cell) {
        boolean needed = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
