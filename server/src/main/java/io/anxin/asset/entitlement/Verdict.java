package io.anxin.asset.entitlement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What one coverage says to a question.
public sealed interface Verdict {

    Coverage coverage();

    /// @param from first day
    /// @param until first day after it, null when only use ends it
    record Pays(Coverage coverage, int percent, LocalDate from, @Nullable LocalDate until)
            implements Verdict {}

    record PaysNothing(Coverage coverage, Reason reason) implements Verdict {}

    record Open(Coverage coverage, Reason reason) implements Verdict {}
}
