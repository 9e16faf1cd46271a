package io.anxin.insight;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How often something happened on one day, to the tickets of one team and agent.
///
/// @param good of them, how many as they should be
/// @param sum of what is averaged: seconds to the first response, or scores
record Tally(
        Measure measure,
        LocalDate day,
        @Nullable UUID team,
        @Nullable UUID agent,
        long count,
        long good,
        double sum) {

    enum Measure {
        OPENED,
        RESOLVED,
        FIRST_RESPONSE_KNOWN,
        FIRST_RESPONSE,
        RESOLUTION_KNOWN,
        SCORE
    }
}
