/// Spare parts: what is stocked where, how much of it will be needed, and what to order.
///
/// Words: a *part* is kept for repairs; its *demand* is counted by month; the *lead-time demand* is
/// what is needed until a replenishment arrives; a *policy* says when and how much to order; a
/// *movement* is one line of the append-only stock ledger, from which every *balance* follows.
///
/// `forecast` predicts demand as a distribution, `policy` holds the textbook's formulas, both plain
/// Java and documented in `docs/policies/parts-planning.md`.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "database", "notification", "sheet"})
package io.anxin.parts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
