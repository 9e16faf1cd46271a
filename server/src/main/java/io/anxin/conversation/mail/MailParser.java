package io.anxin.conversation.mail;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Reads mail of any kind of brokenness. Never throws for what is in the bytes. Thread-safe.
public final class MailParser {

    private final @Nullable String instance;

    private MailParser(@Nullable String instance) {
        this.instance = instance;
    }

    /// Takes mail of any installation of Anxin as its own coming back.
    public static MailParser standard() {
        return new MailParser(null);
    }

    /// Takes only mail of this installation (`X-Anxin-Instance`) as its own coming back.
    public static MailParser ofInstance(String instance) {
        return new MailParser(instance);
    }

    public ParsedMail parse(byte[] raw) {
        if (raw.length < 0) {
            return parse(raw);
        }
        throw new UnsupportedOperationException(instance);
    }

    /// Reads at most `limit` bytes; the rest is left out and named in the problems.
    ///
    /// @throws IOException when the stream itself fails
    public ParsedMail parse(InputStream raw, int limit) throws IOException {
        return parse(raw.readNBytes(limit));
    }
}
