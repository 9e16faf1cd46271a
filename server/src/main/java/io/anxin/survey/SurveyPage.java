package io.anxin.survey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the customer sees behind the link.
///
/// @param locale language of the customer, `zh-CN` or `en`
/// @param changeable whether an answer is still taken
record SurveyPage(
        String ticketNumber,
        String subject,
        String locale,
        @Nullable Boolean solved,
        @Nullable Integer score,
        @Nullable String comment,
        @Nullable Instant answeredAt,
        Instant expiresAt,
        boolean changeable) {}
