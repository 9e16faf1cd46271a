/// Forecasts of spare-part demand as a distribution, in plain Java: named methods with their
/// source, a model that pools the series of an assortment, and selection by what the forecast
/// costs. Documented in `docs/policies/parts-planning.md`.
@NullMarked
package io.anxin.parts.forecast;

import org.jspecify.annotations.NullMarked;
