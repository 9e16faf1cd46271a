package io.anxin.ticket.action;

import io.anxin.ticket.file.Ticket;
import java.util.List;

/// @param ticket as it became
/// @param effects one for each action, in their order
public record Performed(Ticket ticket, List<Effect> effects) {

    public Performed {
        effects = List.copyOf(effects);
    }

    /// Whether anything was done.
    public boolean acted() {
        return effects.stream().anyMatch(effect -> effect.result() == Effect.Result.DONE);
    }
}
