package io.anxin.ticket.file;

import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Severity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What sort of concern it is and how bad.
public record Sorting(Kind kind, @Nullable UUID category, Severity severity, Impact impact) {

    public Sorting as(Kind other, @Nullable UUID finer) {
        return new Sorting(other, finer, severity, impact);
    }

    /// A line that stands still is as bad as it gets.
    public Sorting asEmergency() {
        return assessed(Severity.CRITICAL, Impact.SITE);
    }

    public boolean isEmergency() {
        return severity == Severity.CRITICAL && impact == Impact.SITE;
    }

    public Sorting assessed(Severity bad, Impact wide) {
        return new Sorting(kind, category, bad, wide);
    }
}
