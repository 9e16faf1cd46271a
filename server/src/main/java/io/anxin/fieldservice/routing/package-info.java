/// Planning of tours in plain Java: a large-neighbourhood search that takes some visits out and
/// puts them back (`Annealing`, `StringRemoval`, `GreedyInsertion`) over tours on which one more
/// visit is tried in constant time (`Tour`, `Stretch`). Documented in `docs/policies/dispatch.md`,
/// chosen in `docs/adr/0006-dispatch-search.md`.
@NullMarked
package io.anxin.fieldservice.routing;

import org.jspecify.annotations.NullMarked;
