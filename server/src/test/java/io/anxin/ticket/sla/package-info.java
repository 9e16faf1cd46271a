@NullMarked
package io.anxin.ticket.sla;

import org.jspecify.annotations.NullMarked;
