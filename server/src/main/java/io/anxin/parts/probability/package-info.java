/// Distributions of demand: what a stock policy asks of one is its probabilities, its quantiles and
/// its loss functions, the units expected to be short of a level.
@NullMarked
package io.anxin.parts.probability;

import org.jspecify.annotations.NullMarked;
