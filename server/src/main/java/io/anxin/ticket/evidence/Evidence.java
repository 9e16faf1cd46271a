package io.anxin.ticket.evidence;

import io.anxin.ticket.life.Closure;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What of a ticket is evidence: what it says, and where its thread stands. How the work on it goes
/// is none.
public final class Evidence {

    /// Columns of `ticket.ticket`; the trigger `keep_held_ticket` names the same.
    private static final Set<String> COLUMNS =
            Set.of(
                    "subject",
                    "channel",
                    "customer",
                    "opened_at",
                    "opened_by",
                    "kind",
                    "category",
                    "fields",
                    "tags",
                    "merged_into");

    private static final Set<Closure.Reason> OUT_OF_SIGHT =
            Set.of(Closure.Reason.SPAM, Closure.Reason.DUPLICATE);

    private Evidence() {}

    /// @param changed columns that a change writes
    /// @param closure what the ticket is closed as afterwards
    public static boolean isAltered(Set<String> changed, @Nullable Closure closure) {
        return !Collections.disjoint(changed, COLUMNS)
                || (changed.contains("closed_reason")
                        && closure != null
                        && OUT_OF_SIGHT.contains(closure.reason()));
    }
}
