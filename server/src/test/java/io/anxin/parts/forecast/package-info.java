@NullMarked
package io.anxin.parts.forecast;

import org.jspecify.annotations.NullMarked;
