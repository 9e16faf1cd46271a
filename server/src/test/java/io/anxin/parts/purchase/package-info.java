@NullMarked
package io.anxin.parts.purchase;

import org.jspecify.annotations.NullMarked;
