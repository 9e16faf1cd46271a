package io.anxin.asset.entitlement;

import java.util.List;

/// Why a coverage does not pay, or why nobody can tell yet.
///
/// @param arguments what the sentence names, in its order: days, counters, numbers, names
public record Reason(Code code, List<Object> arguments) {

    static Reason of(Code code, Object... arguments) {
        return new Reason(code, List.of(arguments));
    }

    /// The more a coverage came near to paying, the later its reason stands here; the latest one is
    /// told to the customer. Those from [#START_UNKNOWN] on leave it open.
    public enum Code {
        NO_COVERAGE,
        NOT_STARTED,
        BASE_IN_FORCE,
        EXPIRED,
        COUNTER_REACHED,
        VOIDED,
        SERVICE_NOT_COVERED,
        OTHER_COMPONENT,
        COMPONENT_EXCLUDED,
        WEARING_PART,
        FAULT_EXCLUDED,
        RETIRED,
        START_UNKNOWN,
        COUNTER_UNKNOWN,
        COMPONENT_UNKNOWN;

        public boolean isOpen() {
            return compareTo(START_UNKNOWN) >= 0;
        }
    }
}
