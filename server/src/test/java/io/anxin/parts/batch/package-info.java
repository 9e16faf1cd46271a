@NullMarked
package io.anxin.parts.batch;

import org.jspecify.annotations.NullMarked;
