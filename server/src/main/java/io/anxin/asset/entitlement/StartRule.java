package io.anxin.asset.entitlement;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// On which day a coverage begins.
public sealed interface StartRule {

    /// The day of one milestone.
    record At(Milestone milestone) implements StartRule {}

    /// The last of several milestones; unknown until all of them are known.
    record LatestOf(Set<Milestone> milestones) implements StartRule {
        public LatestOf {
            if (milestones.size() < 2) {
                throw new RefusedCoverage("start", "latestOfOne");
            }
            milestones = Collections.unmodifiableSet(EnumSet.copyOf(milestones));
        }
    }

    /// A day that was agreed.
    record On(LocalDate date) implements StartRule {}
}
