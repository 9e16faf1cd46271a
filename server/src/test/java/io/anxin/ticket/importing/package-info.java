@NullMarked
package io.anxin.ticket.importing;

import org.jspecify.annotations.NullMarked;
