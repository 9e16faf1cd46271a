/// Two customers become one, and two again. What belongs to customers in other modules follows by
/// [Belongings], inside the same transaction. Rules: `docs/policies/duplicate-customers.md`.
@NamedInterface("merging")
@NullMarked
package io.anxin.customer.merging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
