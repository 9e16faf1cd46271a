/// How what people write (names, numbers, domains) is matched with what is known. Plain Java.
@NullMarked
package io.anxin.customer.matching;

import org.jspecify.annotations.NullMarked;
