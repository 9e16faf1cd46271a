/// Reading the columns of a ticket row as the values of the module.
@NullMarked
package io.anxin.ticket.row;

import org.jspecify.annotations.NullMarked;
