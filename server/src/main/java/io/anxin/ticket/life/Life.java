package io.anxin.ticket.life;

import org.jspecify.annotations.Nullable;

/// The facts of a ticket's life. A resolved ticket waits for nobody; reopening takes resolution,
/// confirmation and closure back and counts.
public record Life(
        @Nullable FirstReply firstReply,
        @Nullable Waiting waiting,
        @Nullable Resolution resolution,
        @Nullable Confirmation confirmation,
        @Nullable Closure closure,
        int reopenCount) {

    public static final Life NEW = new Life(null, null, null, null, null, 0);

    public Progress progress() {
        if (closure != null) {
            return new Progress.Shut(closure);
        }
        if (resolution != null) {
            return new Progress.Solved(resolution, confirmation);
        }
        if (waiting != null) {
            return new Progress.Awaiting(waiting);
        }
        return firstReply == null ? new Progress.Fresh() : new Progress.Underway(firstReply);
    }

    /// Whether the desk still has to do something about it.
    public boolean isLive() {
        return resolution == null && closure == null;
    }

    /// Only the first reply is a fact of its own.
    public Life replied(FirstReply reply) {
        return firstReply != null
                ? this
                : new Life(reply, waiting, resolution, confirmation, closure, reopenCount);
    }

    public Life awaiting(@Nullable Waiting next) {
        return new Life(firstReply, next, resolution, confirmation, closure, reopenCount);
    }

    public Life resolved(Resolution as) {
        return new Life(firstReply, null, as, null, null, reopenCount);
    }

    /// The customer said something; a wait for parts goes on.
    public Life heard() {
        return waiting == null || waiting.what() == Waiting.For.CUSTOMER ? awaiting(null) : this;
    }

    public Life confirmed(Confirmation by) {
        return new Life(firstReply, waiting, resolution, by, closure, reopenCount);
    }

    public Life closed(Closure as) {
        return new Life(firstReply, null, resolution, confirmation, as, reopenCount);
    }

    /// Merged by mistake: it goes on where it was.
    public Life parted(@Nullable Waiting waited) {
        return new Life(firstReply, waited, resolution, confirmation, null, reopenCount);
    }

    public Life reopened() {
        return new Life(firstReply, null, null, null, null, reopenCount + 1);
    }
}
