@NullMarked
package io.anxin.customer;

import org.jspecify.annotations.NullMarked;
