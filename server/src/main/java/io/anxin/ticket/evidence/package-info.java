/// What a legal hold keeps of a ticket. Rules: `docs/policies/complaints.md`.
@NullMarked
package io.anxin.ticket.evidence;

import org.jspecify.annotations.NullMarked;
