package io.anxin.complaint.compensation;

import io.anxin.shared.Money;
import java.time.Instant;
import java.util.UUID;

/// What somebody said to a proposal.
///
/// @param limit how much the person might approve then
/// @param judged what it came to, with all that the complaint was approved before
record Verdict(UUID account, Word word, Money limit, Money judged, String text, Instant at) {

    enum Word {
        APPROVED,
        /// For it, but above the own limit: the next one decides.
        PASSED_ON,
        REJECTED
    }
}
