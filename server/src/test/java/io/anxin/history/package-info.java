@NullMarked
package io.anxin.history;

import org.jspecify.annotations.NullMarked;
