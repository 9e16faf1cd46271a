/// The module on the command line: `bin/anxin dispatch`, without a database and without Spring.
@NullMarked
package io.anxin.fieldservice.batch;

import org.jspecify.annotations.NullMarked;
