@NullMarked
package io.anxin.customer.duplicate;

import org.jspecify.annotations.NullMarked;
