@NullMarked
package io.anxin.insight;

import org.jspecify.annotations.NullMarked;
