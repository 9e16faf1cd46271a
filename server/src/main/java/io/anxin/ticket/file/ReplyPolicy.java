package io.anxin.ticket.file;

import io.anxin.ticket.life.Life;
import java.time.Duration;
import java.time.Instant;

/// Whether a customer's new word still belongs to a ticket. What is resolved is reopened; what has
/// been closed for longer than the window, or as spam, is left shut, and the word opens a new
/// ticket.
public final class ReplyPolicy {

    static final Duration WINDOW = Duration.ofDays(30);

    private ReplyPolicy() {}

    public static boolean takes(Ticket ticket, Instant at) {
        var closure = ticket.life().closure();
        return closure == null || at.isBefore(closure.at().plus(WINDOW));
    }

    /// The ticket after the customer has spoken: what was thought done is open again.
    public static Ticket hear(Ticket ticket, Instant at, String words) {
        Life life = ticket.life();
        boolean reopens = !life.isLive() && takes(ticket, at);
        return (reopens ? ticket.reopen() : ticket).hear(at, words);
    }
}
