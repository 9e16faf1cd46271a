package io.anxin.ticket.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of one action.
///
/// @param values what it came to, such as the person a team gave the ticket to
/// @param reason why nothing was done: `personChanged`, `personReplied`, `personReplying`,
///   `personOverride`, `nobody`, `noAddress`, `tooMany`, `noMailbox`, or the name of the problem
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ActionEffect")
public record Effect(ActionKind kind, List<String> values, Result result, @Nullable String reason) {

    /// How it went.
    public enum Result {
        DONE,
        /// It was so already.
        UNCHANGED,
        /// A person had the last word.
        SKIPPED,
        /// A rule of the desk forbids it, or it could not be done.
        REFUSED,
        /// In a trial: it would be done.
        WOULD
    }

    public Effect {
        values = List.copyOf(values);
    }

    static Effect of(TicketAction action, Result result) {
        return new Effect(action.kind(), action.wanted(), result, null);
    }

    static Effect not(TicketAction action, Result result, String reason) {
        return new Effect(action.kind(), action.wanted(), result, reason);
    }

    Effect with(List<String> other) {
        return new Effect(kind, other, result, reason);
    }
}
