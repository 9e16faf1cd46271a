package io.anxin.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/// The first sheet of a workbook. Days and times are read as ISO writes them, numbers in full.
final class XlsxReader implements SheetReader {

    /// Of all parts together, unpacked: enough for some hundred thousand rows, too little for a
    /// bomb to hurt.
    private static final long MOST_UNPACKED = 1_000_000_000;

    /// The table of texts is held in memory.
    private static final long MOST_TEXTS = 150_000_000;

    private static final int LAST_ROW = 1_048_576;

    private final ReadableWorkbook workbook;
    private final Stream<Row> rows;
    private final Iterator<Row> next;
    private long number;

    XlsxReader(Path file) throws IOException {
        requireHarmless(file);
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            rows = workbook.getFirstSheet().openStream();
            next = rows.iterator();
        } catch (RuntimeException e) {
            throw new SheetUnreadable(e);
        }
    }

    /// Unpacks everything once and counts, since what a file says of its sizes may be a lie.
    private static void requireHarmless(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long all = 0;
            byte[] buffer = new byte[64 * 1024];
            for (Enumeration<? extends ZipEntry> entries = zip.entries();
                    entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                long most =
                        entry.getName().endsWith("sharedStrings.xml") ? MOST_TEXTS : MOST_UNPACKED;
                long size = 0;
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                        size += read;
                        if (size > most || all + size > MOST_UNPACKED) {
                            throw new SheetUnreadable();
                        }
                    }
                }
                all += size;
            }
        } catch (java.util.zip.ZipException e) {
            throw new SheetUnreadable(e);
        }
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public @Nullable List<String> next() {
        try {
            while (next.hasNext()) {
                Row row = next.next();
                number = row.getRowNum();
                List<String> cells = cells(row);
                if (cells.stream().anyMatch(text -> !text.isBlank())) {
                    return cells;
                }
            }
            return null;
        } catch (SheetUnreadable e) {
            throw e;
        } catch (RuntimeException e) {
            throw new SheetUnreadable(e);
        }
    }

    private static List<String> cells(Row row) {
        if (row.getCellCount() > MOST_COLUMNS || row.getRowNum() > LAST_ROW) {
            throw new SheetUnreadable();
        }
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? "" : text(cell));
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return isTime(cell) ? time(cell.asDate()) : number(cell.asNumber());
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return String.valueOf(cell.asBoolean());
        }
        String text = cell.getText();
        return text == null ? "" : CellText.plain(text.replace("\0", ""));
    }

    private static boolean isTime(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String bare =
                format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "")
                        .toLowerCase(java.util.Locale.ROOT);
        return bare.contains("yy") || bare.contains("d") || bare.contains("h:mm");
    }

    private static String time(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.withNano(0).toString();
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    @Override
    public void close() throws IOException {
        rows.close();
        workbook.close();
    }
}
