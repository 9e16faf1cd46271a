package io.anxin.conversation.mailbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far the fetching of a mailbox has come.
///
/// @param uidValidity what the server called its numbering when `lastUid` was seen; null before the
///   first visit
/// @param lastUid highest number that is safely in the ledger
/// @param behind messages on the server above it
public record Progress(
        MailboxId mailbox,
        @Nullable Long uidValidity,
        long lastUid,
        int behind,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant failingSince,
        int failures,
        @Nullable Fault fault) {

    public static Progress none(MailboxId mailbox) {
        return new Progress(mailbox, null, 0, 0, null, null, 0, null);
    }

    public Progress reached(long uidValidity, long uid, int behind, Instant at) {
        return new Progress(mailbox, uidValidity, uid, behind, at, null, 0, null);
    }

    public Progress failed(Fault fault, Instant at) {
        return new Progress(
                mailbox,
                uidValidity,
                lastUid,
                behind,
                lastSuccessAt,
                failingSince == null ? at : failingSince,
                failures + 1,
                fault);
    }
}
