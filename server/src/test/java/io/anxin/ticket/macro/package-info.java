@NullMarked
package io.anxin.ticket.macro;

import org.jspecify.annotations.NullMarked;
