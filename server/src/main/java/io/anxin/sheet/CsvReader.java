package io.anxin.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Separated values (RFC 4180), as spreadsheets write them: cells in quotes may hold separators,
/// lines and doubled quotes; lines end in any way.
final class CsvReader implements SheetReader {

    private static final int LONGEST_CELL = 1_000_000;
    private static final int END = -1;

    private final BufferedReader in;
    private final char separator;
    private final StringBuilder cell = new StringBuilder();
    private long line = 1;
    private long number;
    private int ahead;

    CsvReader(Path file, SheetSource source) throws IOException {
        in =
                new BufferedReader(
                        new InputStreamReader(
                                Files.newInputStream(file),
                                source.charset()
                                        .newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPLACE)
                                        .onUnmappableCharacter(CodingErrorAction.REPLACE)));
        separator = source.separator();
        ahead = in.read();
        if (ahead == '\uFEFF') {
            ahead = in.read();
        }
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public @Nullable List<String> next() throws IOException {
        while (ahead != END) {
            number = line;
            List<String> row = row();
            if (row.stream().anyMatch(text -> !text.isBlank())) {
                return row;
            }
        }
        return null;
    }

    private List<String> row() throws IOException {
        List<String> cells = new ArrayList<>();
        while (true) {
            cells.add(CellText.plain(ahead == '"' ? quoted() : plain()));
            if (cells.size() > MOST_COLUMNS) {
                throw new SheetUnreadable();
            }
            if (ahead != separator) {
                endLine();
                return cells;
            }
            step();
        }
    }

    private String plain() throws IOException {
        cell.setLength(0);
        while (ahead != END && ahead != separator && ahead != '\n' && ahead != '\r') {
            append();
        }
        return cell.toString();
    }

    private String quoted() throws IOException {
        cell.setLength(0);
        step();
        while (ahead != END) {
            if (ahead == '"') {
                step();
                if (ahead != '"') {
                    break;
                }
            }
            append();
        }
        // What stands behind the closing quote belongs to the cell, however wrong it is.
        while (ahead != END && ahead != separator && ahead != '\n' && ahead != '\r') {
            append();
        }
        return cell.toString();
    }

    private void append() throws IOException {
        if (cell.length() >= LONGEST_CELL) {
            throw new SheetUnreadable();
        }
        if (ahead != 0) {
            cell.append((char) ahead);
        }
        step();
    }

    private void endLine() throws IOException {
        if (ahead == '\r') {
            step();
            if (ahead != '\n') {
                line++;
                return;
            }
        }
        if (ahead == '\n') {
            step();
        }
    }

    private void step() throws IOException {
        if (ahead == '\n') {
            line++;
        }
        ahead = in.read();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
