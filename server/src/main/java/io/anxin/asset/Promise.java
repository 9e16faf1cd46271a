package io.anxin.asset;

import io.anxin.asset.entitlement.Coverage;
import io.anxin.asset.entitlement.CoverageKind;
import io.anxin.asset.entitlement.Length;
import io.anxin.asset.entitlement.Milestone;
import io.anxin.asset.entitlement.RefusedCoverage;
import io.anxin.asset.entitlement.Scope;
import io.anxin.asset.entitlement.Service;
import io.anxin.asset.entitlement.StartRule;
import io.anxin.asset.entitlement.Term;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a coverage promises, as it was granted.
///
/// @param startsWith the latest of these milestones starts it
/// @param startsOn an agreed first day instead
/// @param extendsCoverage the coverage it follows instead
/// @param from first day of a fixed period instead, with `until`, the first day after it
/// @param parts percent paid of parts; likewise labour and travel
public record Promise(
        @NotBlank @Size(max = 200) String name,
        @NotNull CoverageKind kind,
        @NotNull @Size(max = 4) List<@NotNull Milestone> startsWith,
        @Nullable LocalDate startsOn,
        @Nullable UUID extendsCoverage,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Integer months,
        @Nullable BigDecimal hours,
        @Nullable BigDecimal cycles,
        int parts,
        int labour,
        int travel,
        @NotNull @Size(max = 100) List<@NotBlank @Size(max = 200) String> components,
        @NotNull @Size(max = 100) List<@NotBlank @Size(max = 200) String> excludedComponents,
        boolean wearingParts,
        @NotNull @Size(max = 100) List<@NotBlank @Size(max = 200) String> excludedFaults) {

    /// @throws RefusedCoverage when it makes no sense
    Coverage coverage(UUID id, Coverage.@Nullable Voiding voided) {
        Scope scope =
                new Scope(
                        Map.of(
                                Service.PARTS, parts,
                                Service.LABOUR, labour,
                                Service.TRAVEL, travel),
                        Set.copyOf(components),
                        Set.copyOf(excludedComponents),
                        wearingParts,
                        Set.copyOf(excludedFaults));
        return new Coverage(id.toString(), name, kind, term(), scope, voided);
    }

    private Term term() {
        if (extendsCoverage != null) {
            return new Term.Extending(extendsCoverage.toString(), length());
        }
        if (from != null && until != null) {
            return new Term.Fixed(from, until);
        }
        if (startsOn != null) {
            return new Term.Running(new StartRule.On(startsOn), length(), Map.of());
        }
        if (startsWith.isEmpty()) {
            throw new RefusedCoverage("startsWith", "required");
        }
        Set<Milestone> several = EnumSet.copyOf(startsWith);
        StartRule start =
                several.size() == 1
                        ? new StartRule.At(startsWith.getFirst())
                        : new StartRule.LatestOf(several);
        return new Term.Running(start, length(), Map.of());
    }

    private Length length() {
        Map<String, BigDecimal> counters = new TreeMap<>();
        if (hours != null) {
            counters.put("hours", hours);
        }
        if (cycles != null) {
            counters.put("cycles", cycles);
        }
        return new Length(months, counters);
    }
}
