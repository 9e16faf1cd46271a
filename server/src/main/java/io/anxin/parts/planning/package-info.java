/// What to order: a plan for each part from its demand, and proposals that a planner accepts,
/// changes or rejects. Documented in `docs/policies/parts-planning.md`.
@NullMarked
@NamedInterface("planning")
package io.anxin.parts.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
