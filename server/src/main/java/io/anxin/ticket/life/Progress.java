package io.anxin.ticket.life;

import io.anxin.ticket.trait.State;
import org.jspecify.annotations.Nullable;

/// Where a ticket stands, with the facts that put it there.
public sealed interface Progress {

    /// Nobody has answered yet.
    record Fresh() implements Progress {}

    record Underway(FirstReply reply) implements Progress {}

    record Awaiting(Waiting waiting) implements Progress {}

    record Solved(Resolution resolution, @Nullable Confirmation confirmation) implements Progress {}

    record Shut(Closure closure) implements Progress {}

    default State state() {
        return switch (this) {
            case Fresh _ -> State.NEW;
            case Underway _ -> State.OPEN;
            case Awaiting _ -> State.WAITING;
            case Solved _ -> State.RESOLVED;
            case Shut _ -> State.CLOSED;
        };
    }
}
