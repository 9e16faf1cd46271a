@NullMarked
package io.anxin.access;

import org.jspecify.annotations.NullMarked;
