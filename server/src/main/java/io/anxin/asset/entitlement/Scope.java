package io.anxin.asset.entitlement;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a coverage pays for. Components are paths such as `compressor/motor`; naming one names
/// everything in it.
///
/// @param shares percent of the cost, 0 where missing
/// @param components only these, everything when empty
/// @param wearingParts whether parts that wear by use are covered too
/// @param excludedFaults codes of faults that are never covered, such as misuse
public record Scope(
        Map<Service, Integer> shares,
        Set<String> components,
        Set<String> excludedComponents,
        boolean wearingParts,
        Set<String> excludedFaults) {

    public Scope {
        shares.forEach(
                (service, percent) -> {
                    if (percent < 0 || percent > 100) {
                        throw new RefusedCoverage("covers", "between", 0, 100);
                    }
                });
        if (shares.values().stream().allMatch(percent -> percent == 0)) {
            throw new RefusedCoverage("covers", "coversNothing");
        }
        shares = Map.copyOf(shares);
        components = Set.copyOf(components);
        excludedComponents = Set.copyOf(excludedComponents);
        excludedFaults = Set.copyOf(excludedFaults);
    }

    /// All of parts, labour and travel, but no wearing parts.
    public static Scope everything() {
        Map<Service, Integer> all =
                Map.of(Service.PARTS, 100, Service.LABOUR, 100, Service.TRAVEL, 100);
        return new Scope(all, Set.of(), Set.of(), false, Set.of());
    }

    int share(Service service) {
        return shares.getOrDefault(service, 0);
    }

    /// @return why it does not pay, whatever the day; null when it does
    @Nullable Reason refusal(Question question) {
        Fault fault = question.fault();
        if (share(question.service()) == 0) {
            return Reason.of(Reason.Code.SERVICE_NOT_COVERED, question.service());
        }
        if (fault.code() != null && excludedFaults.contains(fault.code())) {
            return Reason.of(Reason.Code.FAULT_EXCLUDED, fault.code());
        }
        if (fault.wearingPart() && !wearingParts) {
            return Reason.of(Reason.Code.WEARING_PART);
        }
        return component(fault.component());
    }

    private @Nullable Reason component(@Nullable String component) {
        if (components.isEmpty() && excludedComponents.isEmpty()) {
            return null;
        }
        if (component == null) {
            return Reason.of(Reason.Code.COMPONENT_UNKNOWN);
        }
        if (holds(excludedComponents, component)) {
            return Reason.of(Reason.Code.COMPONENT_EXCLUDED, component);
        }
        return components.isEmpty() || holds(components, component)
                ? null
                : Reason.of(Reason.Code.OTHER_COMPONENT, component);
    }

    private static boolean holds(Set<String> paths, String component) {
        for (int end = component.length(); end > 0; end = component.lastIndexOf('/', end - 1)) {
            if (paths.contains(component.substring(0, end))) {
                return true;
            }
        }
        return false;
    }
}
