package io.anxin.complaint.file;

import io.anxin.complaint.row.Mark;
import io.anxin.complaint.strategy.EvidenceKind;
import io.anxin.complaint.strategy.Stage;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One stage of one complaint.
///
/// @param hours of working time it may take
/// @param run null until it begins
/// @param done with what was said
public record Step(
        Stage stage,
        int hours,
        Set<EvidenceKind> evidence,
        @Nullable Run run,
        @Nullable Mark done) {

    public record Run(Instant started, Instant due) {}

    public Step {
        evidence = Set.copyOf(evidence);
    }

    public Step begin(Run begun) {
        return new Step(stage, hours, evidence, begun, null);
    }

    public Step end(Mark mark) {
        return new Step(stage, hours, evidence, run, mark);
    }

    /// As before it began.
    public Step undone() {
        return new Step(stage, hours, evidence, null, null);
    }

    public boolean isLate(Instant now) {
        Instant end = done == null ? now : done.at();
        return run != null && !end.isBefore(run.due());
    }
}
