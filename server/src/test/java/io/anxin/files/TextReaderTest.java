package io.anxin.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reads files as the program does, in a process of its own.
class TextReaderTest {

    private static final TextReader READER = new TextReader(Duration.ofSeconds(30));

    @TempDir private Path folder = Path.of("");

    @AfterAll
    static void close() {
        READER.close();
    }

    private String read(TextReader reader, String name, byte[] content) throws IOException {
        Path file = folder.resolve(Integer.toHexString(java.util.Arrays.hashCode(content)));
        java.nio.file.Files.write(file, content);
        return reader.read(file, name, 1_000);
    }

    private String read(String name, byte[] content) throws IOException {
        return read(READER, name, content).strip();
    }

    @Test
    void documentsOfOfficesAreRead() throws IOException {
        assertThat(read("报告.docx", Documents.docx("", "排气温度过高 exhaust")))
                .isEqualTo("排气温度过高 exhaust");
        assertThat(read("a.pdf", Documents.pdf("Shaft seal worn"))).isEqualTo("Shaft seal worn");
        assertThat(read("a.txt", "漏油 leak".getBytes(StandardCharsets.UTF_8))).isEqualTo("漏油 leak");
        assertThat(read("b.txt", "压缩机漏油，请尽快处理，谢谢各位同事的支持".getBytes(Charset.forName("GB18030"))))
                .contains("压缩机漏油");
        byte[] html = "<p>Valve<script>alert(1)</script></p>".getBytes(StandardCharsets.UTF_8);
        assertThat(read("a.html", html)).isEqualTo("Valve");
        byte[] rtf = "{\\rtf1\\ansi Gasket\\par}".getBytes(StandardCharsets.US_ASCII);
        assertThat(read("a.rtf", rtf)).isEqualTo("Gasket");
    }

    @Test
    void aLongTextIsCut() throws IOException {
        assertThat(read("a.txt", "word ".repeat(100_000).getBytes(StandardCharsets.UTF_8)))
                .hasSizeBetween(900, 1_000);
    }

    @Test
    void nothingOutsideIsReadThroughAFile() throws IOException {
        Path secret = folder.resolve("secret.txt");
        java.nio.file.Files.writeString(secret, "top secret");
        String dtd = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        assertThat(read("x.docx", Documents.docx(dtd, "&e;"))).doesNotContain("top secret");
    }

    @Test
    void whatIsBrokenHasNoText() throws IOException {
        byte[] pdf = Documents.pdf("x");
        assertThat(read("a.pdf", java.util.Arrays.copyOf(pdf, 60))).isEmpty();
        assertThat(read("a.docx", "PK\u0003\u0004 broken".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
        assertThat(
                        read(
                                "b.rtf",
                                ("{\\rtf1" + "{".repeat(500_000))
                                        .getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(read("a.pdf", pdf)).as("the next file is read").isEqualTo("x");
    }

    @Test
    void whatExplodesIsGivenUpAndTheNextFileIsRead() throws IOException {
        TextReader impatient = new TextReader(Duration.ofSeconds(4));
        try {
            Instant start = Instant.now();
            assertThat(read(impatient, "bomb.docx", Documents.bomb(400)).strip()).isEmpty();
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
            assertThat(read(impatient, "a.txt", "after".getBytes(StandardCharsets.UTF_8)).strip())
                    .isEqualTo("after");
        } finally {
            impatient.close();
        }
    }
}
