/// Lists of tickets: the views of the desk, filters, search, counts, export.
@NullMarked
package io.anxin.ticket.queue;

import org.jspecify.annotations.NullMarked;
