package io.anxin.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// A workbook. What comes from outside is only ever written as a text cell, never as a formula.
/// After as many rows as a sheet may have, the next one begins.
final class XlsxWriter implements SheetWriter {

    /// Of the format, the line of titles included.
    private static final int MOST_ROWS = 1_048_576;

    /// Characters in a cell, of the format.
    private static final int LONGEST = 32_767;

    private static final int FLUSH_EVERY = 1_000;

    private final Workbook workbook;
    private final List<SheetColumn> columns;
    private final ZoneId zone;
    private Worksheet sheet;
    private int sheets;
    private int next;

    XlsxWriter(OutputStream out, List<SheetColumn> columns, ZoneId zone) throws IOException {
        this.workbook = new Workbook(out, "Anxin", "1.0");
        this.columns = List.copyOf(columns);
        this.zone = zone;
        this.sheet = begin();
    }

    private Worksheet begin() {
        sheets++;
        Worksheet begun = workbook.newWorksheet("Sheet" + sheets);
        for (int i = 0; i < columns.size(); i++) {
            SheetColumn column = columns.get(i);
            begun.inlineString(0, i, clean(column.title()));
            begun.style(0, i).bold().set();
            begun.width(i, column.width());
        }
        begun.freezePane(0, 1);
        if (!columns.isEmpty()) {
            begun.setAutoFilter(0, 0, columns.size() - 1);
        }
        next = 1;
        return begun;
    }

    @Override
    public void row(List<@Nullable String> cells) throws IOException {
        if (next == MOST_ROWS) {
            sheet.finish();
            sheet = begin();
        }
        for (int i = 0; i < columns.size(); i++) {
            String cell = cells.get(i);
            if (cell != null && !cell.isEmpty()) {
                write(i, columns.get(i).type(), cell);
            }
        }
        next++;
        if (next % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    private void write(int column, SheetColumn.Type type, String cell) {
        switch (type) {
            case TEXT -> sheet.inlineString(next, column, clean(cell));
            case NUMBER -> sheet.value(next, column, new BigDecimal(cell));
            case DATE -> {
                sheet.value(next, column, LocalDate.parse(cell));
                sheet.style(next, column).format("yyyy-mm-dd").set();
            }
            case TIME -> {
                sheet.value(next, column, Instant.parse(cell).atZone(zone).toLocalDateTime());
                sheet.style(next, column).format("yyyy-mm-dd hh:mm").set();
            }
        }
    }

    /// Without what XML cannot hold, and cut between characters.
    private static String clean(String cell) {
        StringBuilder kept = new StringBuilder(cell.length());
        cell.codePoints()
                .filter(
                        point ->
                                point == '\t'
                                        || point == '\n'
                                        || (point >= ' '
                                                && point != 0xFFFE
                                                && point != 0xFFFF
                                                && !(point >= 0xD800 && point <= 0xDFFF)))
                .takeWhile(point -> kept.length() < LONGEST - 1)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
