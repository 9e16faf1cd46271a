@NullMarked
package io.anxin.ticket.presence;

import org.jspecify.annotations.NullMarked;
