@NullMarked
package io.anxin.quality.retrospective;

import org.jspecify.annotations.NullMarked;
