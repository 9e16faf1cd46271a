/// Tells whose personal data an answer about a customer holds. Rules:
/// `docs/policies/personal-data.md`.
@NullMarked
package io.anxin.customer.subject;

import org.jspecify.annotations.NullMarked;
