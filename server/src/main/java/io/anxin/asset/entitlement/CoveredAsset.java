package io.anxin.asset.entitlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the decision needs to know of an asset.
///
/// @param milestones days of the site; a missing one is not known yet
/// @param retired from this day on nothing is covered
public record CoveredAsset(
        Map<Milestone, LocalDate> milestones,
        @Nullable LocalDate retired,
        List<Coverage> coverages) {

    public CoveredAsset {
        milestones =
                milestones.isEmpty()
                        ? Map.of()
                        : Collections.unmodifiableMap(new EnumMap<>(milestones));
        coverages = List.copyOf(coverages);
        Map<String, Coverage> byId = byId(coverages);
        for (int i = 0; i < coverages.size(); i++) {
            check("coverages[" + i + "]", coverages.get(i), byId);
        }
    }

    /// @return null when there is none, or when it is named only
    @Nullable Coverage coverage(String id) {
        for (Coverage coverage : coverages) {
            if (coverage.id().equals(id)) {
                return coverage;
            }
        }
        return null;
    }

    private static Map<String, Coverage> byId(List<Coverage> coverages) {
        Map<String, Coverage> byId = HashMap.newHashMap(coverages.size());
        for (int i = 0; i < coverages.size(); i++) {
            Coverage coverage = coverages.get(i);
            if (byId.put(coverage.id(), coverage) != null) {
                throw new RefusedCoverage("coverages[" + i + "].id", "twice", coverage.id());
            }
        }
        return byId;
    }

    private static void check(String path, Coverage coverage, Map<String, Coverage> byId) {
        String field = coverage.term() instanceof Term.Inheriting ? ".inherits" : ".extends";
        Set<String> seen = new HashSet<>();
        for (Coverage at = coverage; at != null && at.base() != null; at = byId.get(at.base())) {
            if (!seen.add(at.id())) {
                throw new RefusedCoverage(path + field, "circle", coverage.id());
            }
            if (!byId.containsKey(at.base())) {
                throw new RefusedCoverage(path + field, "unknownCoverage", at.base());
            }
        }
        if (coverage.term() instanceof Term.Extending(String base, Length more)) {
            checkLimits(path, more, base, byId);
        }
    }

    /// Only a limit that the base has can be moved.
    private static void checkLimits(
            String path, Length more, String base, Map<String, Coverage> byId) {
        Coverage origin = byId.get(base);
        while (origin != null && origin.base() != null) {
            origin = byId.get(origin.base());
        }
        if (origin == null) {
            return;
        }
        Length limits =
                switch (origin.term()) {
                    case Term.Running(StartRule _, Length length, Map<String, BigDecimal> _) ->
                            length;
                    case Term.Fixed _ -> Length.months(1);
                    case Term.Extending _, Term.Inheriting _ -> throw new IllegalStateException();
                };
        if (more.months() != null && limits.months() == null) {
            throw new RefusedCoverage(path + ".months", "baseHasNoLimit");
        }
        for (String counter : more.counters().keySet()) {
            if (!limits.counters().containsKey(counter)) {
                throw new RefusedCoverage(path + ".counters." + counter, "baseHasNoLimit");
            }
        }
    }
}
