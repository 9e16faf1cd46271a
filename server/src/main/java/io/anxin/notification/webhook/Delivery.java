package io.anxin.notification.webhook;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One event for one webhook.
///
/// @param subject what it is about, such as `ticket/100001`
/// @param lastStatus what the last try was answered with
@Schema(name = "WebhookDelivery")
record Delivery(
        UUID id,
        String event,
        String subject,
        Instant at,
        DeliveryState state,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant settledAt,
        @Nullable Integer lastStatus,
        @Nullable Fault lastFault) {

    /// One try.
    ///
    /// @param status null when there was no answer
    /// @param answer its beginning
    @Schema(name = "WebhookAttempt")
    record Attempt(
            int ordinal,
            Instant at,
            int durationMillis,
            @Nullable Integer status,
            String answer,
            @Nullable Fault fault) {}

    /// With all that was sent and answered.
    @Schema(name = "WebhookDeliveryDetails")
    record Details(Delivery delivery, String body, List<Attempt> tries) {}
}
