package io.anxin.conversation.mailbox;

import org.jspecify.annotations.Nullable;

/// What a trial of the servers of a mailbox found; null where there is nothing to try.
public record MailboxCheck(@Nullable Finding imap, @Nullable Finding smtp) {

    /// @param text what was found, in the reader's language
    /// @param detail what the server or the network said, null when all is well
    public record Finding(boolean well, String text, @Nullable String detail) {}
}
