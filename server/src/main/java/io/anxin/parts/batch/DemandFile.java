package io.anxin.parts.batch;

import io.anxin.parts.forecast.Series;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads demand: one row a series, `id,v1,v2,...`, an empty cell where nothing is known, with a row
/// of headings or without.
final class DemandFile {

    private static final int MOST_COMPLAINTS = 20;
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Set<String> UNKNOWN = Set.of("", "na", "nan", "null");
    private static final Set<String> HEADINGS =
            Set.of(
                    "id",
                    "part",
                    "series",
                    "item",
                    "sku",
                    "material",
                    "part_id",
                    "item_id",
                    "unique_id",
                    "partno",
                    "part_no",
                    "备件",
                    "编号",
                    "物料");

    private final List<Series> series = new ArrayList<>();
    private final List<BadLine> wrong = new ArrayList<>();
    private char separator = ',';
    private int widest = Integer.MAX_VALUE;

    private DemandFile() {}

    static DemandFile read(BufferedReader in) throws IOException {
        DemandFile file = new DemandFile();
        int number = 0;
        boolean first = true;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (text.isBlank()) {
                continue;
            }
            if (first) {
                file.separator = Cells.separator(text);
            }
            List<String> cells = Cells.of(text, file.separator);
            if (first && isHeading(cells)) {
                file.widest = cells.size();
            } else if (file.wrong.size() < MOST_COMPLAINTS) {
                file.take(number, cells);
            }
            first = false;
        }
        return file;
    }

    List<Series> series() {
        return series;
    }

    List<BadLine> wrong() {
        return wrong;
    }

    /// A first row that names its first cell, or in which no other cell is a number.
    private static boolean isHeading(List<String> cells) {
        String first = cells.getFirst().toLowerCase(Locale.ROOT);
        List<String> rest = cells.subList(1, cells.size());
        boolean filled = rest.stream().anyMatch(cell -> !isUnknown(cell));
        return first.isEmpty()
                || HEADINGS.contains(first)
                || (filled && rest.stream().noneMatch(cell -> NUMBER.matcher(cell).matches()));
    }

    private void take(int line, List<String> cells) {
        String id = cells.getFirst();
        int complaints = wrong.size();
        if (id.isEmpty()) {
            wrong.add(new BadLine(line, 1, "the id is empty"));
        }
        if (cells.size() > widest) {
            wrong.add(
                    new BadLine(
                            line,
                            widest + 1,
                            "%d cells, the headings name %d".formatted(cells.size(), widest)));
        }
        double[] values = new double[cells.size() - 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(line, i + 2, cells.get(i + 1));
        }
        if (complaints == wrong.size()) {
            series.add(new Series(id, values));
        }
    }

    private double value(int line, int column, String cell) {
        if (isUnknown(cell)) {
            return Double.NaN;
        }
        double value = NUMBER.matcher(cell).matches() ? Double.parseDouble(cell) : Double.NaN;
        if (!Double.isFinite(value) || Math.abs(value) > 1e12) {
            String shown = cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
            String reason = Double.isNaN(value) ? "is no number" : "is too large";
            wrong.add(new BadLine(line, column, "'%s' %s".formatted(shown, reason)));
        }
        return value;
    }

    private static boolean isUnknown(String cell) {
        return UNKNOWN.contains(cell.toLowerCase(Locale.ROOT));
    }
}
