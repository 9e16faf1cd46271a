package io.anxin.asset.entitlement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One promise for one asset.
///
/// @param id unique among the coverages of the asset
public record Coverage(
        String id,
        String name,
        CoverageKind kind,
        Term term,
        Scope scope,
        @Nullable Voiding voided) {

    /// The promise no longer holds from a day on.
    public record Voiding(LocalDate on, String reason) {}

    /// The coverage on whose term this one depends.
    @Nullable String base() {
        return switch (term) {
            case Term.Extending(String base, Length _) -> base;
            case Term.Inheriting(String base, LocalDate _) -> base;
            case Term.Running _, Term.Fixed _ -> null;
        };
    }
}
