/// The words a ticket is described with: its channel, kind, severity, impact, priority and state.
/// Every other part of the desk builds on them; they know nothing themselves.
@NullMarked
@NamedInterface("trait")
package io.anxin.ticket.trait;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
