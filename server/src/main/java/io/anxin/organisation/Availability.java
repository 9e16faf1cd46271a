package io.anxin.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether a person takes new work now.
///
/// @param away why not, in a word that can be told in both languages; null when accepting
/// @param reason why not, in the person's words; null when nothing was said
/// @param until when the person takes work again by itself; null when somebody has to say so
/// @param since null when it was never said
public record Availability(
        boolean accepting,
        @Nullable Away away,
        @Nullable String reason,
        @Nullable Instant until,
        @Nullable Instant since) {

    static final Availability UNSAID = new Availability(true, null, null, null, null);

    /// Why a person takes no new work.
    public enum Away {
        BREAK,
        MEAL,
        MEETING,
        TRAINING,
        OTHER
    }

    static Availability accepting(Instant since) {
        return new Availability(true, null, null, null, since);
    }

    /// Who said until when is back from then on.
    Availability at(Instant now) {
        return until != null && !until.isAfter(now) ? accepting(until) : this;
    }
}
