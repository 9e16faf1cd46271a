@NullMarked
package io.anxin.ticket.recurring;

import org.jspecify.annotations.NullMarked;
