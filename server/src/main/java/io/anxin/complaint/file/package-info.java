/// The complaint itself, what locks it, and who sees and hears of it. Rules:
/// `docs/policies/complaints.md`.
@NullMarked
@NamedInterface("file")
package io.anxin.complaint.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
