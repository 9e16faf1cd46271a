/// Ways to solve a matter, and the customer's consent to one of them. Rules:
/// `docs/policies/solutions.md`.
@NullMarked
package io.anxin.collaboration.solution;

import org.jspecify.annotations.NullMarked;
