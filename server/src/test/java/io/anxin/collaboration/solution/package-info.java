@NullMarked
package io.anxin.collaboration.solution;

import org.jspecify.annotations.NullMarked;
