/// Finds customers who may be one person, and asks staff. Rules:
/// `docs/policies/duplicate-customers.md`.
@NullMarked
package io.anxin.customer.duplicate;

import org.jspecify.annotations.NullMarked;
