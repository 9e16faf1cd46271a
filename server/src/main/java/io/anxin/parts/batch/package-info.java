/// The module on the command line: `bin/anxin parts`, without a database and without Spring.
@NullMarked
package io.anxin.parts.batch;

import org.jspecify.annotations.NullMarked;
