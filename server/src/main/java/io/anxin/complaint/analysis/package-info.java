/// What complaints have in common: by class, product, cause, department. Rules:
/// `docs/policies/complaints.md`.
@NullMarked
package io.anxin.complaint.analysis;

import org.jspecify.annotations.NullMarked;
