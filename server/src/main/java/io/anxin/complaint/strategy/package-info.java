/// Classes of complaints, how each is dealt with, and the causes that are found. Rules:
/// `docs/policies/complaints.md`.
@NullMarked
@NamedInterface("strategy")
package io.anxin.complaint.strategy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
