@NullMarked
package io.anxin.customer.likeness;

import org.jspecify.annotations.NullMarked;
