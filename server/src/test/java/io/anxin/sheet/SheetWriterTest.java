package io.anxin.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetWriterTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final List<SheetColumn> COLUMNS =
            List.of(
                    SheetColumn.text("主题"),
                    SheetColumn.number("Count"),
                    SheetColumn.time("At"),
                    new SheetColumn("Day", SheetColumn.Type.DATE, 12));

    private static byte[] written(SheetFormat format, List<List<@Nullable String>> rows)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter sheet = format.open(out, COLUMNS, SHANGHAI)) {
            for (List<@Nullable String> row : rows) {
                sheet.row(row);
            }
        }
        return out.toByteArray();
    }

    private static List<@Nullable String> row(@Nullable String... cells) {
        return Arrays.asList(cells);
    }

    @Test
    void aTableOfCommasIsReadByASpreadsheetAsItIsMeant() throws IOException {
        String text =
                new String(
                        written(
                                SheetFormat.CSV,
                                List.of(
                                        row(
                                                "退货, \"急\"\n两行",
                                                "-3.5",
                                                "2026-01-31T16:30:00Z",
                                                "2026-02-28"),
                                        row(null, null, null, null))),
                        StandardCharsets.UTF_8);
        assertThat(text)
                .isEqualTo(
                        String.join(
                                "\r\n",
                                "\uFEFF主题,Count,At,Day",
                                "\"退货, \"\"急\"\"\n两行\",-3.5,2026-02-01 00:30,2026-02-28",
                                ",,,",
                                ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1+1",
                "＋1",
                "－1",
                "＠x"
            })
    void noCellIsEverComputed(String hostile) throws IOException {
        String text =
                new String(
                        written(SheetFormat.CSV, List.of(row(hostile, null, null, null))),
                        StandardCharsets.UTF_8);
        assertThat(text.split("\r\n", 2)[1]).matches("(?s)\"?'.*");
        assertThat(CellText.plain(CellText.safe(hostile))).isEqualTo(hostile);
        String sheet = sheet(written(SheetFormat.XLSX, List.of(row(hostile, null, null, null))));
        assertThat(sheet).doesNotContain("<f>").doesNotContain("<f ").contains("inlineStr");
    }

    @Test
    void aWorkbookHoldsNumbersDaysAndTextsThatXmlCannot() throws IOException {
        String sheet =
                sheet(
                        written(
                                SheetFormat.XLSX,
                                List.of(
                                        row(
                                                "a<b>\u0000&\u000B退" + "长".repeat(40_000),
                                                "12.50",
                                                "2026-01-31T16:30:00Z",
                                                "2026-02-28"))));
        assertThat(sheet)
                .contains("a&lt;b&gt;&amp;")
                .contains("<v>12.50</v>")
                .doesNotContain("\u000B");
        // 2026-02-01 00:30 as days since the end of 1899.
        assertThat(sheet).contains("<v>46054.02083");
        assertThat(sheet.split("长|&#x957f;", -1).length).isBetween(32_000, 32_767);
    }

    private static String sheet(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("sheet", ".xlsx");
        Files.write(file, workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }
}
