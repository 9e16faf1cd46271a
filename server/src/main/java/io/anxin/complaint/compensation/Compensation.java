package io.anxin.complaint.compensation;

import io.anxin.complaint.row.Mark;
import io.anxin.shared.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a customer is to be given for the trouble.
///
/// @param granted with how it was given; null until it was
public record Compensation(
        UUID id,
        long version,
        UUID complaint,
        Kind kind,
        Money money,
        String reason,
        @Nullable UUID proposedBy,
        Instant proposedAt,
        State state,
        @Nullable Mark granted) {

    static final String SUBJECT = "compensation";

    public enum Kind {
        REFUND,
        DISCOUNT,
        VOUCHER,
        REPLACEMENT,
        REPAIR,
        GIFT,
        OTHER
    }

    public enum State {
        PROPOSED,
        APPROVED,
        REJECTED,
        WITHDRAWN,
        /// The customer has it.
        GRANTED;

        boolean isPromised() {
            return this == APPROVED || this == GRANTED;
        }
    }

    Compensation judged(State now) {
        return with(now, null);
    }

    Compensation grant(Mark mark) {
        return with(State.GRANTED, mark);
    }

    private Compensation with(State now, @Nullable Mark mark) {
        return new Compensation(
                id, version, complaint, kind, money, reason, proposedBy, proposedAt, now, mark);
    }
}
