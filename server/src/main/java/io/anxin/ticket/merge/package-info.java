/// Two tickets become one: the merged one is closed and names where its matter goes on, and nothing
/// of it is moved or lost, so that a merge can be undone. Rules: `docs/policies/merging.md`.
@NamedInterface("merge")
@NullMarked
package io.anxin.ticket.merge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
