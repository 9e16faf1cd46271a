/// What belongs to customers follows them when they become one.
@NullMarked
package io.anxin.ticket.owner;

import org.jspecify.annotations.NullMarked;
