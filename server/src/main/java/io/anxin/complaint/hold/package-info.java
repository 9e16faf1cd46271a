/// Setting and lifting legal holds. Rules: `docs/policies/complaints.md`.
@NullMarked
package io.anxin.complaint.hold;

import org.jspecify.annotations.NullMarked;
