@NullMarked
package io.anxin.ticket.starting;

import org.jspecify.annotations.NullMarked;
