/// When and how much to order: the named models of the textbooks in plain Java, each with its
/// source, and `bin/anxin parts policy`, which asks them by JSON lines. Formulas and their numbers
/// follow Snyder and Shen, Fundamentals of Supply Chain Theory, 2nd edition (FoSCT below).
/// Documented in `docs/policies/parts-planning.md`.
@NullMarked
package io.anxin.parts.policy;

import org.jspecify.annotations.NullMarked;
