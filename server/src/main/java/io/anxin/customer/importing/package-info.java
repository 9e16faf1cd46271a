/// Takes customers in from files of other systems.
@NullMarked
package io.anxin.customer.importing;

import org.jspecify.annotations.NullMarked;
