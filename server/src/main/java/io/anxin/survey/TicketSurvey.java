package io.anxin.survey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An invitation and its answer as the staff sees them.
///
/// @param delivery MAILED, or why it was not
record TicketSurvey(
        UUID id,
        long ticketId,
        String ticketNumber,
        Instant invitedAt,
        Instant expiresAt,
        Survey.Delivery delivery,
        @Nullable Instant answeredAt,
        @Nullable Boolean solved,
        @Nullable Integer score,
        @Nullable String comment) {

    static TicketSurvey of(Survey survey) {
        Survey.Answer answer = survey.answer();
        return new TicketSurvey(
                survey.id().value(),
                survey.ticket(),
                "T-" + survey.ticket(),
                survey.invitedAt(),
                survey.expiresAt(),
                survey.delivery(),
                answer == null ? null : answer.answeredAt(),
                answer == null ? null : answer.solved(),
                answer == null ? null : answer.score(),
                answer == null ? null : answer.comment());
    }
}
