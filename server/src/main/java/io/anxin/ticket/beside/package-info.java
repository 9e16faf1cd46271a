/// What belongs to a ticket and lives in another module: who sees it, and what the history of the
/// ticket tells of it.
@NullMarked
@NamedInterface("beside")
package io.anxin.ticket.beside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
