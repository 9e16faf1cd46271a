@NullMarked
package io.anxin.ticket.export;

import org.jspecify.annotations.NullMarked;
