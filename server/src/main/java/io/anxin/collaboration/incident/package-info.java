/// Major incidents: one ticket behind many, and one answer to all of them. Rules:
/// `docs/policies/major-incidents.md`.
@NullMarked
@NamedInterface("incident")
package io.anxin.collaboration.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
