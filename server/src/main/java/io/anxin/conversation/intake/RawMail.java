package io.anxin.conversation.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The few things the ledger needs to know of a mail before anybody tries to read it. Looks at the
/// bytes of the header alone and cannot fail.
///
/// @param mailId without angle brackets, empty when missing or broken
/// @param fingerprint SHA-256 of the body; of a mail without id also of From, Date and Subject
/// @param sender the address of From, lower case, empty when there is none
/// @param subject as it stands in the header
@SuppressWarnings("ArrayRecordComponent") // never compared
record RawMail(String mailId, byte[] fingerprint, String sender, String subject) {

    /// Longer headers are no headers.
    private static final int LONGEST_HEADER = 256 * 1024;

    private static final int LONGEST_VALUE = 500;

    static RawMail of(byte[] raw) {
        int end = endOfHeader(raw);
        Map<String, String> fields = fields(new String(raw, 0, end, StandardCharsets.ISO_8859_1));
        String mailId = mailId(fields.getOrDefault("message-id", ""));
        MessageDigest digest = sha256();
        if (mailId.isEmpty()) {
            for (String name : new String[] {"from", "date", "subject"}) {
                digest.update(fields.getOrDefault(name, "").getBytes(StandardCharsets.ISO_8859_1));
                digest.update((byte) 0);
            }
        }
        digest.update(raw, end, raw.length - end);
        return new RawMail(
                mailId,
                digest.digest(),
                cut(address(fields.getOrDefault("from", ""))),
                cut(fields.getOrDefault("subject", "")));
    }

    private static int endOfHeader(byte[] raw) {
        int most = Math.min(raw.length, LONGEST_HEADER);
        for (int i = 1; i < most; i++) {
            if (raw[i] == '\n'
                    && (raw[i - 1] == '\n'
                            || (raw[i - 1] == '\r' && i > 1 && raw[i - 2] == '\n'))) {
                return i + 1;
            }
        }
        return most;
    }

    /// The first field of each name, unfolded.
    private static Map<String, String> fields(String header) {
        Map<String, String> fields = new HashMap<>();
        for (String line : header.replaceAll("\r?\n[ \t]+", " ").split("\r?\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).replace("\0", "").strip());
            }
        }
        return fields;
    }

    private static String mailId(String field) {
        int open = field.indexOf('<');
        int close = field.indexOf('>', open + 1);
        return open >= 0 && close > open + 1 ? cut(field.substring(open + 1, close).strip()) : "";
    }

    private static String address(String field) {
        int open = field.lastIndexOf('<');
        int close = field.indexOf('>', open + 1);
        String inner = open >= 0 && close > open ? field.substring(open + 1, close) : field;
        return inner.strip().toLowerCase(Locale.ROOT);
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
