package io.anxin.sheet;

/// One column of a sheet.
///
/// @param width in characters of the usual font
public record SheetColumn(String title, Type type, int width) {

    /// What the texts of a column mean.
    public enum Type {
        TEXT,
        /// A decimal number with a point, as `BigDecimal` writes it.
        NUMBER,
        /// An instant, as `Instant` writes it; shown in the zone of the sheet, to the minute.
        TIME,
        /// A day, as `LocalDate` writes it.
        DATE
    }

    public static SheetColumn text(String title) {
        return new SheetColumn(title, Type.TEXT, 20);
    }

    public static SheetColumn time(String title) {
        return new SheetColumn(title, Type.TIME, 17);
    }

    public static SheetColumn number(String title) {
        return new SheetColumn(title, Type.NUMBER, 12);
    }

    public SheetColumn wide(int characters) {
        return new SheetColumn(title, type, characters);
    }
}
