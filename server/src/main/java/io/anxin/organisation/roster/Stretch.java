package io.anxin.organisation.roster;

import io.anxin.access.AccountId;
import java.time.Instant;
import java.util.UUID;

/// A stretch that differs from the person's calendar, half-open.
///
/// @param reason in the words of whoever entered it; empty when none was given
public record Stretch(
        UUID id, AccountId account, Kind kind, Instant from, Instant until, String reason) {

    public enum Kind {
        /// Works besides the calendar.
        DUTY,
        /// Is away, whatever the calendar says.
        ABSENCE
    }

    public boolean covers(Instant time) {
        return !time.isBefore(from) && time.isBefore(until);
    }
}
