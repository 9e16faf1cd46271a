package io.anxin.asset.entitlement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer to a question.
public sealed interface Entitlement {

    /// What every coverage said, in the order in which they would pay.
    List<Verdict> considered();

    /// @param by the one coverage that pays
    /// @param more a coverage that might pay a larger share once its question is answered
    record Covered(Verdict.Pays by, Verdict.@Nullable Open more, List<Verdict> considered)
            implements Entitlement {}

    /// @param because the coverage that came nearest, null when there is none at all
    record NotCovered(@Nullable Coverage because, Reason reason, List<Verdict> considered)
            implements Entitlement {}

    record Unknown(Coverage because, Reason reason, List<Verdict> considered)
            implements Entitlement {}
}
