package io.anxin.conversation.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of the intake ledger with the safe view of what arrived.
///
/// @param lastError what went wrong at the last try, for the operator
/// @param original null when the program cannot read it at all; the bytes can be downloaded all the
///   same
public record LedgerEntry(LedgerRow row, @Nullable String lastError, @Nullable Original original) {

    /// @param html sanitised, without any picture or link to elsewhere being loaded
    /// @param problems what the reader of mails found wrong, in English
    public record Original(
            @Nullable String from,
            List<String> to,
            List<String> cc,
            String subject,
            @Nullable Instant date,
            @Nullable String html,
            String text,
            List<File> files,
            List<String> problems) {}

    public record File(String name, String type, long size) {}
}
