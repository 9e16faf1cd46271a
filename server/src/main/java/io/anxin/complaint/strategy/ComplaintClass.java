package io.anxin.complaint.strategy;

import io.anxin.access.Role;
import io.anxin.shared.Bilingual;
import io.anxin.ticket.trait.Severity;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A kind of complaint and its strategy.
///
/// @param severity what a new complaint of the class begins with
/// @param steps what must be done
/// @param decider the post that decides on the solution; null: whoever works on the complaint
/// @param criticalPercent share of the hours of a stage that is left for a critical one
/// @param highPercent the same for a high one
/// @param stages all six, in their order
public record ComplaintClass(
        UUID id,
        long version,
        int position,
        Bilingual name,
        Severity severity,
        ComplaintSteps steps,
        @Nullable Role decider,
        int criticalPercent,
        int highPercent,
        List<StageRule> stages,
        boolean retired) {

    static final String SUBJECT = "complaint-class";

    public ComplaintClass {
        stages = List.copyOf(stages);
    }

    /// What must be done, for the people who do it.
    public record ComplaintSteps(String zh, String en) {}

    /// What each stage asks of a complaint of that severity.
    public List<StageRule> stages(Severity of) {
        return stages.stream()
                .map(each -> each.shortened(of, criticalPercent, highPercent))
                .toList();
    }
}
