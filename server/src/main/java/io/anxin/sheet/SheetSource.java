package io.anxin.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// How a file of rows is to be read.
///
/// @param charset of a CSV file; a workbook knows its own
/// @param separator of a CSV file: comma, semicolon or tabulator
public record SheetSource(SheetFormat format, Charset charset, char separator) {

    /// GBK and GB2312 are parts of it.
    public static final Charset CHINESE = Charset.forName("GB18030");

    private static final String SEPARATORS = ",;\t";

    /// What the file seems to be: a workbook, or a CSV file in UTF-8 if it is valid, in UTF-16 if
    /// it says so, else in the encoding that spreadsheets write in China.
    ///
    /// @param chosen an encoding that somebody knows better, null for none
    public static SheetSource detect(Path file, @Nullable Charset chosen) throws IOException {
        byte[] head = head(file);
        if (head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4) {
            return new SheetSource(SheetFormat.XLSX, StandardCharsets.UTF_8, ',');
        }
        Charset charset = chosen == null ? charset(file, head) : chosen;
        return new SheetSource(SheetFormat.CSV, charset, separator(new String(head, charset)));
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(16 * 1024);
        }
    }

    private static Charset charset(Path file, byte[] head) throws IOException {
        if (head.length > 1 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.length > 1 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return isUtf8(file) ? StandardCharsets.UTF_8 : CHINESE;
    }

    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(64 * 1024);
        CharBuffer chars = CharBuffer.allocate(64 * 1024);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            int read;
            do {
                read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                bytes.limit(bytes.position() + Math.max(0, read)).position(0);
                CoderResult result = decoder.decode(bytes, chars, read < 0);
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
                chars.clear();
            } while (read >= 0);
        }
        return true;
    }

    /// The one of which the line of titles has most.
    private static char separator(String text) {
        String line = text.lines().filter(each -> !each.isBlank()).findFirst().orElse("");
        char best = ',';
        long most = 0;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char candidate = SEPARATORS.charAt(i);
            long count = line.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }
}
