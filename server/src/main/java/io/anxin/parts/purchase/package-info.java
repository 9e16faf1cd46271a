/// Purchase orders: what was decided to be bought becomes orders, and what arrives becomes stock.
/// Documented in `docs/policies/purchasing.md`.
@NullMarked
@NamedInterface("purchase")
package io.anxin.parts.purchase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
