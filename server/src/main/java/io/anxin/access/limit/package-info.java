/// Slows down who guesses at the public pages.
@NamedInterface("limit")
@NullMarked
package io.anxin.access.limit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
