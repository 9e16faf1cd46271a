@NullMarked
package io.anxin.language;

import org.jspecify.annotations.NullMarked;
