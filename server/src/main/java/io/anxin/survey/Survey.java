package io.anxin.survey;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One question to a customer, with the answer once there is one.
///
/// @param ticket number of the ticket
/// @param team the team that had the ticket when it was resolved
/// @param agent who resolved it
record Survey(
        SurveyId id,
        long version,
        long ticket,
        UUID customer,
        @Nullable UUID team,
        @Nullable UUID agent,
        String locale,
        Instant resolvedAt,
        Instant invitedAt,
        Instant expiresAt,
        Delivery delivery,
        @Nullable Answer answer) {

    /// How long a customer may answer.
    static final Duration OPEN = Duration.ofDays(30);

    /// Whether and why not the invitation went out.
    enum Delivery {
        MAILED,
        /// The past was being recorded.
        RECORDED,
        NO_ADDRESS,
        /// A machine's address, which nobody reads.
        MACHINE,
        /// The program has no mailbox to write from.
        NO_MAILBOX
    }

    /// @param changedAt when it was last given or changed
    /// @param solved whether the customer holds the matter for solved
    /// @param score from 1 (very bad) to 5 (very good)
    record Answer(
            Instant answeredAt,
            Instant changedAt,
            @Nullable Boolean solved,
            @Nullable Integer score,
            @Nullable String comment) {

        static final int LOW = 2;

        boolean isLow() {
            return score != null && score <= LOW;
        }
    }

    Survey answered(AnswerSurvey given, Instant now) {
        Instant first = answer == null ? now : answer.answeredAt();
        String comment = given.comment() == null ? "" : given.comment().strip();
        return with(
                version,
                delivery,
                new Answer(
                        first,
                        now,
                        given.solved(),
                        given.score(),
                        comment.isEmpty() ? null : comment));
    }

    /// The mail could not be written after all.
    Survey undelivered() {
        return with(version, Delivery.NO_MAILBOX, answer);
    }

    /// As it stands in the database.
    Survey at(long newVersion) {
        return with(newVersion, delivery, answer);
    }

    private Survey with(long newVersion, Delivery newDelivery, @Nullable Answer newAnswer) {
        return new Survey(
                id,
                newVersion,
                ticket,
                customer,
                team,
                agent,
                locale,
                resolvedAt,
                invitedAt,
                expiresAt,
                newDelivery,
                newAnswer);
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /// Whether the answer says something about the solution that was not said before.
    boolean judgesAnew(Survey before) {
        Boolean earlier = before.answer == null ? null : before.answer.solved();
        return answer != null
                && answer.solved() != null
                && !Objects.equals(answer.solved(), earlier);
    }

    /// Whether the score became low just now.
    boolean turnedLow(Survey before) {
        return answer != null
                && answer.isLow()
                && (before.answer == null || !before.answer.isLow());
    }
}
