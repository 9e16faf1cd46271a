/// How likely it is that two records are of one person. Plain Java; rules and sources:
/// `docs/policies/duplicate-customers.md`.
@NullMarked
package io.anxin.customer.likeness;

import org.jspecify.annotations.NullMarked;
