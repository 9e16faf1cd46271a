package io.anxin.demo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The plan of one ticket: who opens it when and how, and what follows in order of time.
record Life(
        Buyer buyer, Door door, Instant openedAt, String subject, String text, List<Step> steps) {

    enum Door {
        MAIL,
        PHONE,
        COUNTER
    }

    /// What happens next, at its time.
    sealed interface Step {
        Instant at();
    }

    record Answer(Instant at, String text, boolean waiting) implements Step {}

    record Note(Instant at, String text) implements Step {}

    record FollowUp(Instant at, String text) implements Step {}

    record Resolve(Instant at, String text) implements Step {}

    /// @param comment null when the customer only scored
    record Score(Instant at, int score, @Nullable String comment) implements Step {}

    record Reopen(Instant at, String text) implements Step {}

    record Close(Instant at) implements Step {}
}
