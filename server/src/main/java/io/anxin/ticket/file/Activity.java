package io.anxin.ticket.file;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was last said, and how much.
///
/// @param preview the first words of the latest message
/// @param messages how many messages and notes there are
/// @param askedAt since when the customer waits for a word of ours; null when the last was ours
public record Activity(Instant lastAt, String preview, int messages, @Nullable Instant askedAt) {

    public static final int LONGEST_PREVIEW = 300;

    public Activity {
        if (preview.length() > LONGEST_PREVIEW) {
            preview = preview.substring(0, LONGEST_PREVIEW);
        }
    }

    /// The customer said something; who asks twice has waited since the first time.
    Activity asked(Instant at, String words) {
        return new Activity(later(at), words, messages + 1, askedAt == null ? at : askedAt);
    }

    /// We said something.
    Activity answered(Instant at, String words) {
        return new Activity(later(at), words, messages + 1, null);
    }

    /// Something was written that is for nobody outside.
    Activity noted(Instant at) {
        return new Activity(later(at), preview, messages + 1, askedAt);
    }

    Activity touched(Instant at) {
        return new Activity(later(at), preview, messages, askedAt);
    }

    Activity askedSince(@Nullable Instant since) {
        return new Activity(lastAt, preview, messages, since);
    }

    /// Messages may arrive late; the latest activity never moves back.
    private Instant later(Instant at) {
        return at.isAfter(lastAt) ? at : lastAt;
    }
}
