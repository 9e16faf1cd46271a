package io.anxin.imports;

import io.anxin.job.JobResult;
import io.anxin.job.JobRun;
import io.anxin.job.table.RowPart;
import io.anxin.sheet.SheetColumn;
import io.anxin.sheet.SheetFormat;
import io.anxin.sheet.SheetWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Gives the faulty rows back in the form of the file, with what is wrong behind each, so that they
/// can be mended and taken in by themselves.
@Component
class FaultyRows {

    private final MessageSource messages;

    FaultyRows(MessageSource messages) {
        this.messages = messages;
    }

    static List<@Nullable String> row(long number, String why, List<String> cells) {
        List<@Nullable String> row = new ArrayList<>();
        row.add(Long.toString(number));
        row.add(why);
        row.addAll(cells);
        return row;
    }

    JobResult write(JobRun run, JobResult result, List<String> titles, SheetFormat format)
            throws IOException {
        Locale locale = Locale.forLanguageTag(run.owner().locale());
        Path file = run.temporaryFile("." + format.extension());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                SheetWriter sheet = format.open(out, columns(titles, locale), ZoneOffset.UTC);
                Stream<byte[]> parts = run.parts()) {
            for (byte[] part : (Iterable<byte[]>) parts::iterator) {
                for (List<@Nullable String> row : RowPart.unpack(part)) {
                    sheet.row(moved(row, titles.size()));
                }
                run.alive();
            }
        }
        String name = run.title().replaceFirst("\\.[A-Za-z]{1,5}$", "");
        return result.with(
                say("import.faulty.file", locale, name) + "." + format.extension(), file);
    }

    /// The cells as they were, the number and the reason behind them.
    private static List<@Nullable String> moved(List<@Nullable String> row, int columns) {
        List<@Nullable String> moved = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            moved.add(i + 2 < row.size() ? row.get(i + 2) : null);
        }
        moved.add(row.get(0));
        moved.add(row.get(1));
        return moved;
    }

    private List<SheetColumn> columns(List<String> titles, Locale locale) {
        List<SheetColumn> columns = new ArrayList<>();
        titles.forEach(title -> columns.add(SheetColumn.text(title)));
        columns.add(SheetColumn.number(say("import.faulty.row", locale)));
        columns.add(SheetColumn.text(say("import.faulty.why", locale)).wide(60));
        return columns;
    }

    private String say(String key, Locale locale, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, key, locale));
    }
}
