package io.anxin.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {

    @TempDir private Path folder = Path.of("");

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("rows"), content);
    }

    private List<List<String>> read(byte[] content) throws IOException {
        Path file = file(content);
        List<List<String>> rows = new ArrayList<>();
        try (SheetReader reader = SheetReader.open(file, SheetSource.detect(file, null))) {
            for (List<String> row = reader.next(); row != null; row = reader.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16"})
    void aTableIsReadInTheEncodingsOfSpreadsheets(String charset) throws IOException {
        assertThat(read("姓名,备注\r\n王芳,漏油\r\n".getBytes(Charset.forName(charset))))
                .containsExactly(List.of("姓名", "备注"), List.of("王芳", "漏油"));
    }

    @Test
    void quotesSeparatorsAndLinesInCellsAreUnderstood() throws IOException {
        assertThat(
                        read(
                                "\uFEFFa;b\n\"x;\"\"y\"\"\nz\";2\n\n;\n3;4"
                                        .getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("a", "b"), List.of("x;\"y\"\nz", "2"), List.of("3", "4"));
    }

    @Test
    void whatIsLargerThanASheetMayBeIsRefused() {
        byte[] wide = "a,".repeat(300).getBytes(StandardCharsets.UTF_8);
        byte[] deep = ("\"" + "x".repeat(1_200_000)).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(wide)).isInstanceOf(SheetUnreadable.class);
        assertThatThrownBy(() -> read(deep)).isInstanceOf(SheetUnreadable.class);
        assertThatThrownBy(() -> read(bomb())).isInstanceOf(SheetUnreadable.class);
    }

    /// Texts of 200 MB in 200 kB.
    private byte[] bomb() throws IOException {
        Path bomb = folder.resolve("bomb");
        try (OutputStream out = Files.newOutputStream(bomb);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] block = new byte[1_000_000];
            for (int i = 0; i < 200; i++) {
                zip.write(block);
            }
            zip.closeEntry();
        }
        return Files.readAllBytes(bomb);
    }
}
