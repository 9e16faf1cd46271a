package io.anxin.conversation.mail.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Bytes to text when the label may be missing, unknown or wrong: the label is tried strictly, then
/// the charset is guessed, and only then are unreadable bytes replaced.
public final class TextDecoder {

    /// @param charset what was really used, lower case
    /// @param problem why it is not the one of the label, null when all was well
    public record Decoded(String text, String charset, @Nullable String problem) {}

    /// Guessing looks at this many bytes; more does not make it better.
    private static final int SAMPLE = 16_384;

    private static final String NO_LABEL = "";

    private static final Pattern ISO_2022_JP = Pattern.compile("\u001B\\$[@B]|\u001B\\([IJ]");

    private TextDecoder() {}

    public static Decoded decode(byte[] bytes, @Nullable String label) {
        String said = label == null ? NO_LABEL : CharsetLabels.normal(label);
        String sevenBit = SevenBit.decode(bytes, said);
        if (sevenBit != null) {
            return new Decoded(clean(sevenBit), said, null);
        }
        Decoded marked = byMark(bytes);
        if (marked != null) {
            return marked;
        }
        Charset charset = said.isEmpty() ? null : CharsetLabels.find(said);
        if (isPlain(bytes) && (charset == null || asciiBased(charset))) {
            String used = charset == null ? "us-ascii" : said;
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            return new Decoded(clean(text), used, unknown(said, charset, used));
        }
        return charset == null ? unlabelled(bytes, said) : labelled(bytes, said, charset);
    }

    /// For header fields that hold bytes above 127 against the rules.
    ///
    /// @param charset what such bytes of the whole header are in, see [#rawCharset]
    public static String header(byte[] bytes, @Nullable String charset) {
        if (isPlain(bytes)) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        boolean own = charset == null || provesUtf8(bytes);
        Charset common = own || charset == null ? null : CharsetLabels.find(charset);
        String text = common == null ? null : strict(bytes, common);
        return text == null ? decode(bytes, null).text() : clean(text);
    }

    /// The charset of bytes that carry no label of their own.
    ///
    /// @param label what the mail says about its text, which is a good hint and no more
    public static String rawCharset(byte[] bytes, @Nullable String label) {
        Charset hinted = label == null ? null : CharsetLabels.find(label);
        boolean useful = hinted != null && !hinted.name().equals("windows-1252");
        return decode(bytes, useful ? label : null).charset();
    }

    private static Decoded labelled(byte[] bytes, String said, Charset charset) {
        boolean western = charset.name().equals("windows-1252");
        if (!charset.equals(StandardCharsets.UTF_8) && provesUtf8(bytes)) {
            return found(new String(bytes, StandardCharsets.UTF_8), "utf-8", said);
        }
        if (western) {
            String utf8 = strict(bytes, StandardCharsets.UTF_8);
            return utf8 == null ? western(bytes, said) : found(utf8, "utf-8", said);
        }
        String text = strict(bytes, charset);
        byte[] sample = sample(bytes);
        if (text != null && CharsetGuess.scoreOf(sample, charset.name()) > 0.35) {
            return new Decoded(clean(text), name(charset), null);
        }
        if (text == null && lonelyOnly(bytes)) {
            return found(new String(bytes, Charset.forName("windows-1252")), "windows-1252", said);
        }
        CharsetGuess.Guess guess = CharsetGuess.of(sample);
        if (guess != null && guess.score() > (text == null ? 0.55 : 0.8)) {
            String other = strict(bytes, Charset.forName(guess.charset()));
            if (other != null) {
                return found(other, name(guess.charset()), said);
            }
        }
        return text != null ? new Decoded(clean(text), name(charset), null) : replaced(bytes, said);
    }

    /// Every byte means something in Windows-1252, so a wrong label shows only in the text.
    private static Decoded western(byte[] bytes, String said) {
        CharsetGuess.Guess guess = pairsOnly(bytes) ? CharsetGuess.of(sample(bytes)) : null;
        if (guess != null && guess.score() > 0.8) {
            String other = strict(bytes, Charset.forName(guess.charset()));
            if (other != null) {
                return found(other, name(guess.charset()), said);
            }
        }
        return new Decoded(
                clean(new String(bytes, Charset.forName("windows-1252"))), "windows-1252", null);
    }

    private static Decoded unlabelled(byte[] bytes, String said) {
        String utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8 != null && ISO_2022_JP.matcher(utf8).find()) {
            return labelled(bytes, said, Charset.forName("x-windows-50221"));
        }
        if (utf8 == null && lonelyOnly(bytes)) {
            return found(new String(bytes, Charset.forName("windows-1252")), "windows-1252", said);
        }
        CharsetGuess.Guess guess = CharsetGuess.of(sample(bytes));
        if (utf8 != null && (guess == null || provesUtf8(bytes) || guess.score() < 0.95)) {
            return found(utf8, "utf-8", said);
        }
        String other = guess == null ? null : strict(bytes, Charset.forName(guess.charset()));
        if (guess != null && other != null) {
            return found(other, name(guess.charset()), said);
        }
        return utf8 != null ? found(utf8, "utf-8", said) : replaced(bytes, said);
    }

    private static Decoded replaced(byte[] bytes, String said) {
        Charset labelled = said.isEmpty() ? null : CharsetLabels.find(said);
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        Charset charset = labelled == null ? StandardCharsets.UTF_8 : labelled;
        boolean utf8Meant = charset.equals(StandardCharsets.UTF_8);
        boolean nothingWide = utf8.chars().allMatch(c -> c < 0x80 || c == '\uFFFD');
        if (utf8Meant && nothingWide) {
            Charset western = Charset.forName("windows-1252");
            return found(new String(bytes, western), "windows-1252", said);
        }
        String problem = "unreadable bytes replaced, read as " + name(charset);
        return new Decoded(clean(new String(bytes, charset)), name(charset), problem);
    }

    private static Decoded found(String text, String charset, String said) {
        boolean same = said.isEmpty() || said.equals(charset);
        String problem = same ? null : "charset said " + said + ", is " + charset;
        return new Decoded(clean(text), charset, problem);
    }

    private static @Nullable String unknown(String said, @Nullable Charset charset, String used) {
        return charset == null && !said.isEmpty()
                ? "charset " + said + " unknown, read as " + used
                : null;
    }

    private static @Nullable Decoded byMark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            byte[] rest = Arrays.copyOfRange(b, 3, b.length);
            String text = strict(rest, StandardCharsets.UTF_8);
            return text == null ? null : new Decoded(clean(text), "utf-8", null);
        }
        if ((b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE)
                || (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF)) {
            return new Decoded(clean(new String(b, StandardCharsets.UTF_16)), "utf-16", null);
        }
        return null;
    }

    /// UTF-8 with characters of three bytes or more, which other charsets do not form by chance.
    private static boolean provesUtf8(byte[] bytes) {
        String text = strict(bytes, StandardCharsets.UTF_8);
        if (text == null) {
            return false;
        }
        long wide = text.chars().filter(c -> c >= 0x800).count();
        long two = text.chars().filter(c -> c >= 0x80 && c < 0x800).count();
        boolean western = two >= 4 && text.chars().allMatch(c -> c < 0x100);
        return wide > 0
                ? wide * 4 >= two
                : two > 0 && (western || !pairsOnly(bytes) || isLatin(text));
    }

    /// Words of the Latin alphabet with accents inside: `Jöhn`. Chinese characters of two bytes
    /// that read as such letters do not stand between English ones.
    private static boolean isLatin(String text) {
        boolean accented = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= 0x80) {
                boolean before = at > 0 && isAsciiLetter(text.charAt(at - 1));
                boolean after = at + 1 < text.length() && isAsciiLetter(text.charAt(at + 1));
                boolean letter = c >= 0xC0 && c < 0x250;
                if ((letter && !before && !after) || c >= 0x250) {
                    return false;
                }
                accented |= letter;
            }
        }
        return accented;
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /// One odd byte, or letters with accents (from 0xC0 on) of which no two stand together: a
    /// charset with one byte a character. Double-byte text has lead bytes of all kinds.
    private static boolean lonelyOnly(byte[] bytes) {
        int high = 0;
        boolean accents = true;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] < 0) {
                high++;
                boolean together = at > 0 && bytes[at - 1] < 0;
                accents &= !together && (bytes[at] & 0xff) >= 0xC0;
            }
        }
        return accents || high == 1;
    }

    /// Bytes above 127 come in even runs, as in the double-byte charsets.
    private static boolean pairsOnly(byte[] bytes) {
        int run = 0;
        int pairs = 0;
        for (byte b : bytes) {
            if (b < 0) {
                run++;
            } else if (run % 2 == 1 && b >= 0x40) {
                run = 0; // a trail byte under 128 closes the pair
                pairs++;
            } else if (run % 2 == 1) {
                return false;
            } else {
                pairs += run / 2;
                run = 0;
            }
        }
        return pairs + run / 2 >= 2;
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    /// Nothing but ASCII, and no escape sequence of ISO-2022.
    public static boolean isPlain(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0 || b == 0x1B) {
                return false;
            }
        }
        return true;
    }

    private static boolean asciiBased(Charset charset) {
        return !charset.name().startsWith("UTF-16") && !charset.name().startsWith("UTF-32");
    }

    /// The name that mail uses for it.
    private static String name(Charset charset) {
        return name(charset.name());
    }

    private static String name(String javaName) {
        return switch (javaName) {
            case "x-windows-949" -> "euc-kr";
            case "x-windows-950" -> "big5";
            case "x-windows-50221" -> "iso-2022-jp";
            case "windows-31j" -> "shift_jis";
            default -> javaName.toLowerCase(Locale.ROOT);
        };
    }

    private static byte[] sample(byte[] bytes) {
        return bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, SAMPLE);
    }

    /// No null bytes (no database takes them), composed characters (Windows-1258 writes marks).
    private static String clean(String text) {
        String whole = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
        return Normalizer.isNormalized(whole, Normalizer.Form.NFC)
                ? whole
                : Normalizer.normalize(whole, Normalizer.Form.NFC);
    }
}
