@NullMarked
package io.anxin.collaboration.incident;

import org.jspecify.annotations.NullMarked;
