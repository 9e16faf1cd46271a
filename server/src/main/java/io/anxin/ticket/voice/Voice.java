package io.anxin.ticket.voice;

import io.anxin.access.Actor;
import io.anxin.ticket.TicketId;

/// Says something in the thread of a ticket, in the caller's transaction.
public interface Voice {

    /// What became of something that was to be said to the customer.
    enum Outcome {
        SAID,
        /// No way to reach the customer is known.
        NO_ADDRESS,
        /// The address got so many automatic answers lately that two machines may be talking.
        TOO_MANY,
        /// Nothing can be sent, because there is no mailbox.
        NO_MAILBOX
    }

    /// @param text plain text for colleagues
    void note(Actor actor, TicketId id, String text);

    /// Answers the customer. What the program says is marked as automatic; what a person says stops
    /// the clocks.
    ///
    /// @param text plain text in the language of the ticket
    Outcome answer(Actor actor, TicketId id, String text);
}
