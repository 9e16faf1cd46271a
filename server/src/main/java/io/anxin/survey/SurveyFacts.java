package io.anxin.survey;

import io.anxin.ticket.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a report needs of the latest invitation of a ticket.
public record SurveyFacts(
        TicketId ticket,
        Instant invitedAt,
        @Nullable Instant answeredAt,
        @Nullable Boolean solved,
        @Nullable Integer score) {}
