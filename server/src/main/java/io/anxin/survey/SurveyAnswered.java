package io.anxin.survey;

import io.anxin.customer.CustomerId;
import io.anxin.ticket.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A customer answered, or changed the answer.
public record SurveyAnswered(
        SurveyId id,
        TicketId ticket,
        CustomerId customer,
        @Nullable Boolean solved,
        @Nullable Integer score,
        @Nullable String comment,
        Instant at) {}
