/// Who has a ticket open right now.
@NullMarked
package io.anxin.ticket.presence;

import org.jspecify.annotations.NullMarked;
