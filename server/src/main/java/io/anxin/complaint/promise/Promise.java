package io.anxin.complaint.promise;

import io.anxin.complaint.row.Mark;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a customer was told that would be done.
///
/// @param by who promised it
/// @param ended how it ended; null while it is open
public record Promise(
        UUID id,
        long version,
        UUID complaint,
        String what,
        UUID by,
        Instant at,
        Instant due,
        State state,
        @Nullable Mark ended) {

    static final String SUBJECT = "promise";

    public enum State {
        OPEN,
        KEPT,
        BROKEN,
        /// The customer does not want it any more.
        WITHDRAWN
    }

    Promise end(State how, Mark mark) {
        return new Promise(id, version, complaint, what, by, at, due, how, mark);
    }

    boolean isLate(Instant now) {
        return state == State.OPEN && !now.isBefore(due);
    }
}
