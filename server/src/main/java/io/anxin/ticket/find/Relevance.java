package io.anxin.ticket.find;

import java.time.Duration;
import java.time.Instant;

/// What is found first: a ticket whose subject holds the words before one that merely says them,
/// one that is being worked on before one that is over, a young one before an old one. Among a few
/// hundred hits that is what a desk looks for; how often a word occurs in a mail says little.
///
/// @param newestFirst the order of opening instead
/// @param moment from which ages count
record Relevance(boolean newestFirst, Instant moment) {

    private static final double SUBJECT = 2.0;
    private static final double LIVE = 0.5;

    /// After so long without activity the weight of youth is halved.
    private static final Duration HALF_LIFE = Duration.ofDays(60);

    /// @param inSubject share of the words that stand in the subject, from 0 to 1
    double score(long ticket, double inSubject, Instant lastActivity, boolean live) {
        if (newestFirst) {
            return ticket;
        }
        double age = Math.max(0, Duration.between(lastActivity, moment).toSeconds());
        double youth = Math.pow(2, -age / HALF_LIFE.toSeconds());
        return SUBJECT * inSubject + youth + (live ? LIVE : 0);
    }
}
