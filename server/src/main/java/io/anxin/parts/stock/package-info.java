/// What is where: an append-only ledger of movements, the balances that follow from it, and what is
/// reserved. Documented in `docs/policies/parts-stock.md`.
@NullMarked
@NamedInterface("stock")
package io.anxin.parts.stock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
