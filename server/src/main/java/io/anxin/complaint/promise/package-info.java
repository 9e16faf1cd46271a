/// What customers were promised, by whom, until when. Rules: `docs/policies/complaints.md`.
@NullMarked
@NamedInterface("promise")
package io.anxin.complaint.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
