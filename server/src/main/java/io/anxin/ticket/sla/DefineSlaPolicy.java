package io.anxin.ticket.sla;

import io.anxin.customer.Tier;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Priority;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param version the version seen, 0 for a new policy
/// @param contract null for every contract and for none; tier, kind and priority likewise
/// @param firstResponseMinutes in working minutes, or in any when round the clock
/// @param nextResponseMinutes from each later word of the customer; as the first when null
/// @param onSiteMinutes until somebody stands at a line that stands still, round the clock; 120
///   when null
/// @param warningPercent share of the time promised after which the agent is warned; 75 when null
/// @param supervisorPercent after which the supervisor is told; 100 when null
/// @param directorPercent after which the director is told; 150 when null
/// @param active false takes the policy out of force
record DefineSlaPolicy(
        @PositiveOrZero long version,
        @Nullable UUID contract,
        @Nullable Tier tier,
        @Nullable Kind kind,
        @Nullable Priority priority,
        @Min(1) @Max(100_000) int firstResponseMinutes,
        @Nullable @Min(1) @Max(100_000) Integer nextResponseMinutes,
        @Min(1) @Max(1_000_000) int resolutionMinutes,
        @Nullable @Min(1) @Max(100_000) Integer onSiteMinutes,
        boolean roundTheClock,
        @Nullable @Min(1) @Max(99) Integer warningPercent,
        @Nullable @Min(1) @Max(1_000) Integer supervisorPercent,
        @Nullable @Min(1) @Max(1_000) Integer directorPercent,
        boolean active) {

    private static final int USUAL_ON_SITE = 120;

    SlaPolicy policy(UUID id, long next) {
        return new SlaPolicy(
                id,
                next,
                contract,
                tier,
                kind,
                priority,
                firstResponseMinutes,
                Objects.requireNonNullElse(nextResponseMinutes, firstResponseMinutes),
                resolutionMinutes,
                Objects.requireNonNullElse(onSiteMinutes, USUAL_ON_SITE),
                roundTheClock,
                new Ladder(
                        Objects.requireNonNullElse(warningPercent, Ladder.USUAL.warningPercent()),
                        Objects.requireNonNullElse(
                                supervisorPercent, Ladder.USUAL.supervisorPercent()),
                        Objects.requireNonNullElse(
                                directorPercent, Ladder.USUAL.directorPercent())),
                active);
    }
}
