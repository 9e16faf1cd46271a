/// The way of a complaint through its stages. Rules: `docs/policies/complaints.md`.
@NullMarked
@NamedInterface("course")
package io.anxin.complaint.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
