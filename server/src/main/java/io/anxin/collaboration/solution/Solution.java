package io.anxin.collaboration.solution;

import io.anxin.shared.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One way in which a matter could be solved.
public record Solution(
        UUID id,
        long version,
        long ticket,
        Description description,
        @Nullable UUID proposedBy,
        Instant proposedAt,
        @Nullable Instant withdrawnAt) {

    static final String SUBJECT = "solution";

    /// @param cost null when it is not known yet
    /// @param durationHours null when it is not known yet
    public record Description(
            String title,
            String text,
            Level feasibility,
            Level risk,
            String riskNote,
            @Nullable Money cost,
            @Nullable Integer durationHours) {}
}
