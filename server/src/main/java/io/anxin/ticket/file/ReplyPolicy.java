package io.anxin.ticket.file;

import io.anxin.language.SentimentReader;
import io.anxin.ticket.life.Confirmation;
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

    /// The ticket after the customer has spoken: what was thought done is open again, and how it
    /// was said counts in the score.
    ///
    /// @param preview the first words
    /// @param words all that was said
    public static Ticket hear(Ticket ticket, Instant at, String preview, String words) {
        Life life = ticket.life();
        boolean reopens = !life.isLive() && takes(ticket, at);
        return (reopens ? ticket.reopen() : ticket)
                .hear(at, preview)
                .around(ticket.circumstances().felt(SentimentReader.standard().read(words)));
    }

    /// The ticket after the customer has said whether it is solved: a no opens it again, a yes
    /// confirms what was resolved and not confirmed yet.
    public static Ticket judge(Ticket ticket, boolean solved, Instant at) {
        Life life = ticket.life();
        if (!solved) {
            return life.isLive() ? ticket : ticket.reopen();
        }
        boolean confirmable =
                life.resolution() != null && life.confirmation() == null && life.closure() == null;
        return confirmable ? ticket.confirm(new Confirmation(true, null, at)) : ticket;
    }
}
