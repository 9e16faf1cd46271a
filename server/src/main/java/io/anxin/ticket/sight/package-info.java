/// The one rule of who may see which tickets.
@NullMarked
package io.anxin.ticket.sight;

import org.jspecify.annotations.NullMarked;
