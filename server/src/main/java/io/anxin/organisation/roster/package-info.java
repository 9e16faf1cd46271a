/// How each person works: on which calendar, how much at once, in which languages; the stretches in
/// which somebody stands in besides, or is away; and, from these, who is on duty now.
@NamedInterface("roster")
@NullMarked
package io.anxin.organisation.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
