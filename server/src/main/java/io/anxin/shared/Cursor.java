package io.anxin.shared;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/// The key of the last row of a page, opaque to clients: URL-safe Base64 of its parts joined by
/// `|`.
public record Cursor(List<String> parts) {

    public static Cursor of(Object... parts) {
        return new Cursor(Arrays.stream(parts).map(Object::toString).toList());
    }

    /// @throws InvalidInput when the text is no cursor of that many parts
    public static Cursor decode(String text, int parts) {
        try {
            String joined = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> found = List.of(joined.split("\\|", -1));
            if (found.size() == parts) {
                return new Cursor(found);
            }
        } catch (IllegalArgumentException _) {
            throw unreadable();
        }
        throw unreadable();
    }

    public String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("|", parts).getBytes(StandardCharsets.UTF_8));
    }

    public Instant instant(int part) {
        try {
            return Instant.parse(parts.get(part));
        } catch (DateTimeException _) {
            throw unreadable();
        }
    }

    public long number(int part) {
        try {
            return Long.parseLong(parts.get(part));
        } catch (NumberFormatException _) {
            throw unreadable();
        }
    }

    public UUID uuid(int part) {
        try {
            return UUID.fromString(parts.get(part));
        } catch (IllegalArgumentException _) {
            throw unreadable();
        }
    }

    private static InvalidInput unreadable() {
        return new InvalidInput("after", "cursor");
    }
}
