/// The benchmark behind `bin/bench`: starts the packaged program on a data folder of its own,
/// drives it over HTTP and measures the raw limit of the same PostgreSQL in the same run, so that a
/// figure means something on any machine.
@NullMarked
package io.anxin.bench;

import org.jspecify.annotations.NullMarked;
