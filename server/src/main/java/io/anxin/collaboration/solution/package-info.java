/// Ways to solve a matter, and the customer's consent to one of them. Rules:
/// `docs/policies/solutions.md`.
@NullMarked
@NamedInterface("solution")
package io.anxin.collaboration.solution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
