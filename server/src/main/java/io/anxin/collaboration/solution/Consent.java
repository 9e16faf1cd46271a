package io.anxin.collaboration.solution;

import io.anxin.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The customer is asked which way to go.
///
/// @param text what was written to him
/// @param options what he was shown to choose from
public record Consent(
        UUID id,
        long ticket,
        UUID customer,
        String locale,
        String text,
        @Nullable UUID askedBy,
        Instant askedAt,
        Instant expiresAt,
        @Nullable Instant cancelledAt,
        List<ConsentOption> options,
        @Nullable Answer answer) {

    static final String SUBJECT = "consent";

    /// How long the link works.
    static final Duration OPEN = Duration.ofDays(14);

    public Consent {
        options = List.copyOf(options);
    }

    /// A solution as it was shown.
    public record ConsentOption(
            UUID solution,
            String title,
            String description,
            @Nullable Money cost,
            @Nullable Integer durationHours) {}

    /// @param solution what was agreed to; null with a refusal
    /// @param signer the name of who answered
    /// @param origin the network address it came from
    /// @param recordedBy who wrote down what the customer said otherwise; null when he answered by
    ///   the link
    public record Answer(
            Decision decision,
            @Nullable UUID solution,
            String signer,
            @Nullable String words,
            @Nullable String origin,
            @Nullable UUID recordedBy,
            Instant at) {}

    public enum Decision {
        CONSENT,
        REFUSAL
    }

    boolean isOpen(Instant now) {
        return answer == null && cancelledAt == null && now.isBefore(expiresAt);
    }

    boolean offers(@Nullable UUID solution) {
        return options.stream().anyMatch(option -> option.solution().equals(solution));
    }
}
