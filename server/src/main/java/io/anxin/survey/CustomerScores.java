package io.anxin.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a customer said over time.
///
/// @param average of the scores, null without one
/// @param latest answers of tickets the reader may see, newest first, at most 50
record CustomerScores(
        int invited, int answered, @Nullable Double average, List<TicketSurvey> latest) {}
