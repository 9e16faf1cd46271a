package io.anxin.ticket.sla;

import io.anxin.customer.Tier;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Priority;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How soon is promised to whom, in working minutes; null matches every contract, tier, kind or
/// priority.
///
/// @param onSiteMinutes counted in emergencies only, and then round the clock
/// @param roundTheClock counts every minute instead of the working calendar of the team
/// @param ladder who is told when, in shares of the time promised
public record SlaPolicy(
        UUID id,
        long version,
        @Nullable UUID contract,
        @Nullable Tier tier,
        @Nullable Kind kind,
        @Nullable Priority priority,
        int firstResponseMinutes,
        int nextResponseMinutes,
        int resolutionMinutes,
        int onSiteMinutes,
        boolean roundTheClock,
        Ladder ladder,
        boolean active) {

    /// The larger, the more exactly the policy fits; negative when it does not. A contract weighs
    /// more than a tier, a tier more than a kind, a kind more than a priority, so that no two
    /// policies fit equally well.
    int fit(ServiceCase with) {
        if ((contract != null && !Objects.equals(contract, with.contract()))
                || (tier != null && tier != with.tier())
                || (kind != null && kind != with.kind())
                || (priority != null && priority != with.priority())) {
            return -1;
        }
        return (contract == null ? 0 : 8)
                + (tier == null ? 0 : 4)
                + (kind == null ? 0 : 2)
                + (priority == null ? 0 : 1);
    }

    /// What it promises on one clock.
    Promise promise(ClockName name, @Nullable UUID calendar) {
        Promise.PolicyEdition edition = new Promise.PolicyEdition(id, version);
        return switch (name) {
            case FIRST_RESPONSE ->
                    new Promise(firstResponseMinutes, calendar, roundTheClock, edition, ladder);
            case NEXT_RESPONSE ->
                    new Promise(nextResponseMinutes, calendar, roundTheClock, edition, ladder);
            case RESOLUTION ->
                    new Promise(resolutionMinutes, calendar, roundTheClock, edition, ladder);
            case ON_SITE -> new Promise(onSiteMinutes, calendar, true, edition, Ladder.IMMEDIATE);
        };
    }
}
