@NullMarked
package io.anxin.ticket.condition;

import org.jspecify.annotations.NullMarked;
