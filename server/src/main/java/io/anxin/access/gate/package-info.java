/// The door: turns a request into an [io.anxin.access.Actor], or refuses it.
@NullMarked
package io.anxin.access.gate;

import org.jspecify.annotations.NullMarked;
