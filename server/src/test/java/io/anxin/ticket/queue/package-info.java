@NullMarked
package io.anxin.ticket.queue;

import org.jspecify.annotations.NullMarked;
