package io.anxin.ticket.condition;

import io.anxin.access.Actor;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// When and for whom a condition is asked.
///
/// @param zone in which its days begin and end
/// @param reader whom `@me` and `@mine` stand for; null when the program asks
public record Asked(Instant now, ZoneId zone, @Nullable Actor reader) {

    /// The same condition asked at another time.
    public Asked at(Instant other) {
        return new Asked(other, zone, reader);
    }
}
