package io.anxin.ticket.importing;

import io.anxin.access.AccountId;
import io.anxin.organisation.TeamId;
import io.anxin.ticket.file.Sorting;
import io.anxin.ticket.life.Closure;
import io.anxin.ticket.life.FirstReply;
import io.anxin.ticket.life.Life;
import io.anxin.ticket.life.Resolution;
import io.anxin.ticket.life.Waiting;
import io.anxin.ticket.trait.Channel;
import io.anxin.ticket.trait.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A ticket as another system kept it.
///
/// @param resolutionCode one of ours, for what is resolved or closed
record PastTicket(
        Channel channel,
        String subject,
        String text,
        Sorting sorting,
        @Nullable TeamId team,
        @Nullable AccountId assignee,
        List<String> tags,
        Map<String, Object> fields,
        State state,
        Instant openedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Nullable String resolutionCode,
        @Nullable String resolutionNote) {

    /// The facts from which the state follows again. Who did what is not known any more.
    Life life() {
        Life replied = Life.NEW.replied(new FirstReply(null, openedAt));
        return switch (state) {
            case NEW -> Life.NEW;
            case OPEN -> replied;
            case WAITING ->
                    replied.awaiting(new Waiting(openedAt, null, Waiting.For.CUSTOMER, null, null));
            case RESOLVED -> replied.resolved(resolution());
            case CLOSED ->
                    replied.resolved(resolution())
                            .closed(new Closure(Closure.Reason.NO_ANSWER, null, lastAt()));
        };
    }

    private Resolution resolution() {
        String code = resolutionCode == null ? TicketRow.USUAL_CODE : resolutionCode;
        Instant at = resolvedAt == null ? lastAt() : resolvedAt;
        return new Resolution(code, resolutionNote, null, at);
    }

    /// When something last happened, as far as is known.
    Instant lastAt() {
        if (closedAt != null) {
            return closedAt;
        }
        return resolvedAt == null ? openedAt : resolvedAt;
    }
}
