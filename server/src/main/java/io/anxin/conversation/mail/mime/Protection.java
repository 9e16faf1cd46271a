package io.anxin.conversation.mail.mime;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Notes for signed and encrypted mail (S/MIME, PGP): its files are kept, nothing is checked or
/// opened, because no private key of a customer service belongs on this server.
final class Protection {

    private Protection() {}

    static void note(MimePart root, List<String> problems) {
        root.own().map(Protection::noteOf).distinct().forEach(note -> add(note, problems));
    }

    static void noteInText(String text, List<String> problems) {
        if (text.contains("-----BEGIN PGP MESSAGE-----")) {
            add("encrypted with PGP inside the text: not readable here", problems);
        } else if (text.contains("-----BEGIN PGP SIGNED MESSAGE-----")) {
            add("signed with PGP inside the text: not checked", problems);
        }
    }

    private static void add(@Nullable String note, List<String> problems) {
        if (note != null && !problems.contains(note)) {
            problems.add(note);
        }
    }

    private static @Nullable String noteOf(MimePart part) {
        String kind = parameter(part, "smime-type");
        return switch (part.type()) {
            case "multipart/encrypted" -> "encrypted (PGP): not readable here, kept as a file";
            case "multipart/signed" ->
                    parameter(part, "protocol").contains("pgp")
                            ? "signed (PGP): the signature is kept as a file, not checked"
                            : "signed (S/MIME): the signature is kept as a file, not checked";
            case "application/pkcs7-mime", "application/x-pkcs7-mime" ->
                    kind.contains("signed") || kind.contains("certs")
                            ? "signed (S/MIME) with the text inside: kept as a file, not opened"
                            : "encrypted (S/MIME): not readable here, kept as a file";
            default -> null;
        };
    }

    private static String parameter(MimePart part, String name) {
        String value = part.parameter(name);
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
    }
}
