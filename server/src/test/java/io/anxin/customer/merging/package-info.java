/// Says what the package of the program says: of two the tests see this one.
@NamedInterface("merging")
@NullMarked
package io.anxin.customer.merging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
