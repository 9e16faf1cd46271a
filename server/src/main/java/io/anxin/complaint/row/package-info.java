/// Reading and writing rows, as every part of this module does it. Rules:
/// `docs/policies/complaints.md`.
@NullMarked
package io.anxin.complaint.row;

import org.jspecify.annotations.NullMarked;
