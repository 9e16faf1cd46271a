package io.anxin.conversation.mail;

import io.anxin.conversation.mail.bounce.BounceReason;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One mail of the Chinese corpus and what must be read from it. The bytes are made here, so that
/// every case shows what it is made of.
///
/// @param expected what is compared; a null or empty field is not
@SuppressWarnings("ArrayRecordComponent") // never compared
record ChineseMail(String name, byte[] raw, Expected expected) {

    static final String SENTENCE = "您好，我家的净水器滤芯需要更换，请安排工程师上门。";

    record Failed(
            String recipient, @Nullable String status, BounceReason reason, boolean permanent) {}

    /// @param files names of the attachments in their order
    record Expected(
            MailKind kind,
            @Nullable String subject,
            @Nullable String sender,
            @Nullable String text,
            @Nullable String newText,
            @Nullable String charset,
            List<String> files,
            List<Failed> failed) {

        static Expected message() {
            return of(MailKind.MESSAGE);
        }

        static Expected of(MailKind kind) {
            return new Expected(kind, null, null, null, null, null, List.of(), List.of());
        }

        Expected subject(String value) {
            return new Expected(kind, value, sender, text, newText, charset, files, failed);
        }

        Expected sender(String value) {
            return new Expected(kind, subject, value, text, newText, charset, files, failed);
        }

        Expected text(String value) {
            return new Expected(kind, subject, sender, value, newText, charset, files, failed);
        }

        Expected fresh(String value) {
            return new Expected(kind, subject, sender, text, value, charset, files, failed);
        }

        Expected charset(String value) {
            return new Expected(kind, subject, sender, text, newText, value, files, failed);
        }

        Expected files(String... names) {
            List<String> value = List.of(names);
            return new Expected(kind, subject, sender, text, newText, charset, value, failed);
        }

        Expected failed(Failed... all) {
            List<Failed> value = List.of(all);
            return new Expected(kind, subject, sender, text, newText, charset, files, value);
        }
    }

    static List<ChineseMail> all() {
        return Stream.of(
                        ChineseText.cases(),
                        ChineseHeaders.cases(),
                        ChineseQuotes.cases(),
                        ChineseMachines.cases())
                .flatMap(List::stream)
                .toList();
    }

    static byte[] bytes(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }

    /// `=?charset?B?...?=`
    static String word(String text, String charset) {
        return "=?"
                + charset
                + "?B?"
                + Base64.getEncoder().encodeToString(bytes(text, charset))
                + "?=";
    }

    /// `=?charset?Q?...?=`
    static String quotedWord(String text, String charset) {
        var coded = new StringBuilder();
        for (byte b : bytes(text, charset)) {
            coded.append("=%02X".formatted(b & 0xff));
        }
        return "=?" + charset + "?Q?" + coded + "?=";
    }

    /// Encoded words of `size` bytes each, wherever that cuts the characters.
    static String splitWords(String text, String charset, int size) {
        byte[] all = bytes(text, charset);
        var words = new ArrayList<String>();
        for (int at = 0; at < all.length; at += size) {
            byte[] piece = java.util.Arrays.copyOfRange(all, at, Math.min(at + size, all.length));
            words.add("=?" + charset + "?B?" + Base64.getEncoder().encodeToString(piece) + "?=");
        }
        return String.join("\r\n ", words);
    }

    /// The body in the transfer coding named.
    static byte[] coded(byte[] body, String coding) {
        return switch (coding) {
            case "base64" -> Base64.getMimeEncoder().encode(body);
            case "quoted-printable" -> quotedPrintable(body);
            default -> body;
        };
    }

    private static byte[] quotedPrintable(byte[] body) {
        var out = new ByteArrayOutputStream();
        int column = 0;
        for (byte b : body) {
            boolean plain = b == '\n' || b == '\r' || (b >= ' ' && b < 127 && b != '=');
            byte[] piece =
                    plain
                            ? new byte[] {b}
                            : "=%02X".formatted(b & 0xff).getBytes(StandardCharsets.US_ASCII);
            if (column + piece.length > 75) {
                out.writeBytes("=\r\n".getBytes(StandardCharsets.US_ASCII));
                column = 0;
            }
            out.writeBytes(piece);
            column = b == '\n' ? 0 : column + piece.length;
        }
        return out.toByteArray();
    }
}
