package io.anxin.asset;

import io.anxin.asset.entitlement.Coverage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A promise that was given for an asset.
public record GrantedCoverage(
        UUID id,
        Promise promise,
        Instant grantedAt,
        @Nullable LocalDate voidedOn,
        @Nullable String voidedReason) {

    Coverage coverage() {
        return promise.coverage(
                id,
                voidedOn == null || voidedReason == null
                        ? null
                        : new Coverage.Voiding(voidedOn, voidedReason));
    }
}
