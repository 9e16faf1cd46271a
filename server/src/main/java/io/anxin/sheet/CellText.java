package io.anxin.sheet;

/// Texts that come from outside on their way into a cell and back.
public final class CellText {

    /// With what a spreadsheet takes a text for a formula; the wide ones count in East Asian
    /// settings (OWASP, "CSV Injection").
    private static final String COMPUTED = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private CellText() {}

    /// A text that a spreadsheet would compute gets a quote before it, so that it stays text.
    public static String safe(String text) {
        return !text.isEmpty() && isComputed(text.charAt(0)) ? "'" + text : text;
    }

    /// The text as it was before [#safe].
    public static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && isComputed(cell.charAt(1))
                ? cell.substring(1)
                : cell;
    }

    private static boolean isComputed(char first) {
        return COMPUTED.indexOf(first) >= 0;
    }
}
