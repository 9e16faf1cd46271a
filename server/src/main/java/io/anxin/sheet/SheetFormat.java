package io.anxin.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;

/// How a sheet is written.
public enum SheetFormat {
    /// RFC 4180 in UTF-8, with a byte order mark, without which spreadsheets read Chinese wrongly.
    CSV("csv"),
    /// Office Open XML.
    XLSX("xlsx");

    private final String extension;

    SheetFormat(String extension) {
        this.extension = extension;
    }

    public String extension() {
        return extension;
    }

    /// Begins a sheet with its line of titles.
    ///
    /// @param zone in which instants are shown
    /// @param out left open when the sheet is closed
    public SheetWriter open(OutputStream out, List<SheetColumn> columns, ZoneId zone)
            throws IOException {
        return switch (this) {
            case CSV -> new CsvWriter(out, columns, zone);
            case XLSX -> new XlsxWriter(out, columns, zone);
        };
    }
}
