/// Lists written as tables in the background.
@NullMarked
@NamedInterface("table")
package io.anxin.job.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
