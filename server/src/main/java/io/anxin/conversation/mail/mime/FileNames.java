package io.anxin.conversation.mail.mime;

import io.anxin.conversation.mail.header.MailAddress;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Names of attached files, as strangers choose them, made safe to show and to store.
public final class FileNames {

    private static final int LONGEST = 150;

    /// Characters that turn the direction of writing or are invisible: `cod\u202Egpj.exe` shows as
    /// a picture.
    private static final Pattern TURNING =
            Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u061C\\uFEFF\\u200B]");

    private static final Map<String, String> ENDINGS =
            Map.ofEntries(
                    Map.entry("message/rfc822", ".eml"),
                    Map.entry("text/plain", ".txt"),
                    Map.entry("text/html", ".html"),
                    Map.entry("text/calendar", ".ics"),
                    Map.entry("image/png", ".png"),
                    Map.entry("image/jpeg", ".jpg"),
                    Map.entry("image/gif", ".gif"),
                    Map.entry("image/bmp", ".bmp"),
                    Map.entry("application/pdf", ".pdf"),
                    Map.entry("application/zip", ".zip"),
                    Map.entry("application/pgp-signature", ".asc"),
                    Map.entry("application/pkcs7-signature", ".p7s"),
                    Map.entry("application/x-pkcs7-signature", ".p7s"),
                    Map.entry("application/pkcs7-mime", ".p7m"),
                    Map.entry("application/x-pkcs7-mime", ".p7m"),
                    Map.entry("application/rtf", ".rtf"),
                    Map.entry("text/rfc822-headers", ".txt"),
                    Map.entry("message/delivery-status", ".txt"));

    private FileNames() {}

    public static boolean hidesItsEnding(@Nullable String name) {
        return name != null
                && Pattern.compile("[\\u202D\\u202E\\u2066-\\u2068]").matcher(name).find();
    }

    /// @param given what the mail says, null when it says nothing
    public static String safe(@Nullable String given, String contentType, int number) {
        String name = given == null ? "" : given;
        name = TURNING.matcher(name).replaceAll("").replaceAll("[\\p{Cntrl}\\s]+", " ");
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("[<>:\"|?*]", "_");
        name = name.replaceAll("^[. ]+|[. ]+$", "");
        if (name.isEmpty()) {
            String kind = contentType.startsWith("image/") ? "image" : "attachment";
            return kind + "-" + number + ENDINGS.getOrDefault(contentType, "");
        }
        return name.length() <= LONGEST ? name : shortened(name);
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 20 ? name.substring(dot) : "";
        int cut = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(cut - 1)) ? cut - 1 : cut)
                + ending;
    }

    /// The name of a mail that is attached to a mail.
    static String ofMail(String subject, @Nullable MailAddress from) {
        String base = subject.isEmpty() && from != null ? from.address() : subject;
        if (base.isEmpty()) {
            return "message.eml";
        }
        String plain = base.replaceAll("[/\\\\]", "_");
        return plain.toLowerCase(Locale.ROOT).endsWith(".eml") ? plain : plain + ".eml";
    }
}
