package io.anxin.conversation.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        return parse(raw, new ArrayList<>());
    }

    /// Reads at most `limit` bytes; the rest is left out and named in the problems.
    ///
    /// @throws IOException when the stream itself fails
    public ParsedMail parse(InputStream raw, int limit) throws IOException {
        byte[] bytes = raw.readNBytes(limit);
        var problems = new ArrayList<String>();
        if (raw.read() >= 0) {
            problems.add("larger than " + limit + " bytes: the rest was left out");
        }
        return parse(bytes, problems);
    }

    /// What no case foresaw is a problem of this one mail: it is read as plain bytes then, so that
    /// the mailbox goes on and people see it.
    private ParsedMail parse(byte[] raw, List<String> problems) {
        try {
            return new MailReading(raw, instance, problems).read();
        } catch (RuntimeException | StackOverflowError failure) {
            problems.add("unreadable: " + failure.getClass().getSimpleName());
            byte[] start = raw.length > 100_000 ? Arrays.copyOf(raw, 100_000) : raw;
            return MailReading.unreadable(start, problems);
        }
    }
}
