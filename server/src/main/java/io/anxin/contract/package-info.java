/// What is sold for service, and what it earns: contracts, prices, invoices, revenue.
///
/// Words: a *charge* is an amount for a period; what is billed but not yet earned is *deferred*;
/// *proration* is the share of a price for a part of its period.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package io.anxin.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
