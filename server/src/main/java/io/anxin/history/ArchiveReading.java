package io.anxin.history;

import io.anxin.access.Actor;
import io.anxin.access.Sight;
import io.anxin.database.MonthlyTable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Hands out an archive, without the rows that tell of what the reader may not see: a file must not
/// tell more than the screens.
@Component
class ArchiveReading {

    private static final int AT_ONCE = 500;

    private final ArchiveFiles files;
    private final Sight sight;
    private final JsonMapper json;

    ArchiveReading(ArchiveFiles files, Sight sight, JsonMapper json) {
        this.files = files;
        this.sight = sight;
        this.json = json;
    }

    private record Line(String text, Sight.Thing about) {}

    /// @param out gets a compressed file like the one that is stored
    void read(Actor reader, Archive archive, MonthlyTable.About about, OutputStream out)
            throws IOException {
        List<Line> page = new ArrayList<>();
        try (Lines lines = new Lines(out)) {
            files.read(
                    archive,
                    text -> {
                        page.add(new Line(text, thing(text, about)));
                        if (page.size() == AT_ONCE) {
                            write(reader, page, lines);
                        }
                    });
            write(reader, page, lines);
        }
    }

    private Sight.Thing thing(String line, MonthlyTable.About about) {
        JsonNode row = json.readTree(line);
        String kind = about.kind();
        return new Sight.Thing(
                kind == null ? row.path(String.valueOf(about.kindColumn())).asString("") : kind,
                row.path(about.idColumn()).asString(""));
    }

    private void write(Actor reader, List<Line> page, Lines lines) {
        for (Line line : sight.keep(reader, page, Line::about)) {
            try {
                lines.add(line.text());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        page.clear();
    }
}
