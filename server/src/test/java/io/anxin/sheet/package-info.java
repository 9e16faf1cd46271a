@NullMarked
package io.anxin.sheet;

import org.jspecify.annotations.NullMarked;
