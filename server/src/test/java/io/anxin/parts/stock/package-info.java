@NullMarked
package io.anxin.parts.stock;

import org.jspecify.annotations.NullMarked;
