@NullMarked
package io.anxin.parts.supply;

import org.jspecify.annotations.NullMarked;
