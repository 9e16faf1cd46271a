@NullMarked
package io.anxin;

import org.jspecify.annotations.NullMarked;
