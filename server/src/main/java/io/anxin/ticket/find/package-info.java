/// Finding tickets: what an expression means to the index and to the tickets, what is found first,
/// and the words around a hit.
@NullMarked
package io.anxin.ticket.find;

import org.jspecify.annotations.NullMarked;
