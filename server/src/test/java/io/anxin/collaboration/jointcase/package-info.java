@NullMarked
package io.anxin.collaboration.jointcase;

import org.jspecify.annotations.NullMarked;
