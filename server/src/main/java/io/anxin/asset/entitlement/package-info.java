/// Who pays for a repair, in plain Java: an asset with its coverages (`CoveredAsset`), a question
/// (`Question`), one pure function (`Entitlements`), its answer (`Entitlement`) and the sentences
/// that tell it (`Sentences`). Documented in `docs/policies/entitlement.md`.
@NullMarked
@NamedInterface("entitlement")
package io.anxin.asset.entitlement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
