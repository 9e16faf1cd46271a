package io.anxin.ticket.file;

import java.time.Instant;

/// What was last said, and how much.
///
/// @param preview the first words of the latest message
/// @param messages how many messages and notes there are
public record Activity(Instant lastAt, String preview, int messages) {

    public static final int LONGEST_PREVIEW = 300;

    public Activity {
        if (preview.length() > LONGEST_PREVIEW) {
            preview = preview.substring(0, LONGEST_PREVIEW);
        }
    }

    /// Messages may arrive late; the latest activity never moves back.
    Activity grown(Instant at, String words) {
        return new Activity(at.isAfter(lastAt) ? at : lastAt, words, messages + 1);
    }

    Activity touched(Instant at) {
        return new Activity(at.isAfter(lastAt) ? at : lastAt, preview, messages);
    }
}
