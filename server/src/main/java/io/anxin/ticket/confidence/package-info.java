/// Tickets that only the people they name may see.
@NullMarked
package io.anxin.ticket.confidence;

import org.jspecify.annotations.NullMarked;
