package io.anxin.ticket.importing;

import io.anxin.access.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody said in the other system.
///
/// @param by the person of the desk who wrote it, null when unknown and for customers
/// @param name of that person, empty when unknown
public record PastMessage(
        Writer writer, @Nullable AccountId by, String name, Instant at, String text) {

    /// Who said it, and to whom.
    public enum Writer {
        CUSTOMER,
        STAFF,
        /// A colleague, to colleagues.
        NOTE
    }

    public static PastMessage heard(Instant at, String text) {
        return new PastMessage(Writer.CUSTOMER, null, "", at, text);
    }
}
