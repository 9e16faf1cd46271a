/// What customers are given for the trouble, and who may approve how much. Rules:
/// `docs/policies/complaints.md`.
@NullMarked
@NamedInterface("compensation")
package io.anxin.complaint.compensation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
