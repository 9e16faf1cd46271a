/// Legal holds on tickets: what a ticket says, and where its thread stands, stays as it is while
/// one stands. Who sets them is the business of other modules. Rules:
/// `docs/policies/complaints.md`.
@NamedInterface("hold")
@NullMarked
package io.anxin.ticket.hold;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
