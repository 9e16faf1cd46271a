/// Cases that several departments solve together: a group, a note a day, who owes what, and a
/// clock. Rules: `docs/policies/joint-cases.md`.
@NullMarked
@NamedInterface("jointcase")
package io.anxin.collaboration.jointcase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
