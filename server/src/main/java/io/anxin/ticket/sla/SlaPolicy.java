package io.anxin.ticket.sla;

import io.anxin.customer.Tier;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Priority;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How soon is promised to whom, in working minutes; null matches every tier, kind or priority.
///
/// @param roundTheClock counts every minute instead of the working calendar of the team
public record SlaPolicy(
        UUID id,
        long version,
        @Nullable Tier tier,
        @Nullable Kind kind,
        @Nullable Priority priority,
        int firstResponseMinutes,
        int resolutionMinutes,
        boolean roundTheClock,
        boolean active) {

    /// The larger, the more exactly the policy fits; negative when it does not. A tier weighs more
    /// than a kind, a kind more than a priority, so that no two policies fit equally well.
    int fit(Tier whose, Kind what, Priority urgency) {
        if ((tier != null && tier != whose)
                || (kind != null && kind != what)
                || (priority != null && priority != urgency)) {
            return -1;
        }
        return (tier == null ? 0 : 4) + (kind == null ? 0 : 2) + (priority == null ? 0 : 1);
    }
}
