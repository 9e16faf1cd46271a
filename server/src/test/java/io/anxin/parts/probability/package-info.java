@NullMarked
package io.anxin.parts.probability;

import org.jspecify.annotations.NullMarked;
