@NullMarked
package io.anxin.ticket.routing;

import org.jspecify.annotations.NullMarked;
