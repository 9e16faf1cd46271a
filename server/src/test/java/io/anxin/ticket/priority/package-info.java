@NullMarked
package io.anxin.ticket.priority;

import org.jspecify.annotations.NullMarked;
