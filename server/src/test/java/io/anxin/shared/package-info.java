@NullMarked
package io.anxin.shared;

import org.jspecify.annotations.NullMarked;
