/// The arithmetic of periods and amounts, in plain Java: shares of a price (`Proration`), months of
/// a term (`BillingMonths`), what was billed, earned and deferred (`RevenueSchedule`). Documented
/// in `docs/policies/revenue.md`.
@NullMarked
package io.anxin.contract.revenue;

import org.jspecify.annotations.NullMarked;
