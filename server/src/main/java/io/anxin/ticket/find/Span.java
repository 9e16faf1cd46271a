package io.anxin.ticket.find;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When the tickets that are looked for were opened.
///
/// @param from inclusive, null for any time
/// @param before exclusive, null for any time
record Span(@Nullable Instant from, @Nullable Instant before) {

    static final Span EVER = new Span(null, null);

    boolean isEver() {
        return from == null && before == null;
    }

    /// What lies in both.
    Span and(Span other) {
        return new Span(later(from, other.from), earlier(before, other.before));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
