/// From whom parts are bought: suppliers, their prices by quantity, and how long their deliveries
/// take, measured from what arrived. Documented in `docs/policies/purchasing.md`.
@NullMarked
@NamedInterface("supply")
package io.anxin.parts.supply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
