/// Looking back at what a customer was not content with. Rules: `docs/policies/retrospectives.md`.
@NullMarked
package io.anxin.quality.retrospective;

import org.jspecify.annotations.NullMarked;
