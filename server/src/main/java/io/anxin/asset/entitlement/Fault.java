package io.anxin.asset.entitlement;

import org.jspecify.annotations.Nullable;

/// What is wrong, as far as it is known.
///
/// @param code of the installation's fault catalogue; a fault without a code is excluded by none
/// @param component path such as `compressor/motor`
/// @param wearingPart whether the part that failed wears by use
public record Fault(@Nullable String code, @Nullable String component, boolean wearingPart) {

    public static final Fault UNSPECIFIED = new Fault(null, null, false);
}
