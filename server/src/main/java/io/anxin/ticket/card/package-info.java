/// A ticket as it is shown beside another one.
@NamedInterface("card")
@NullMarked
package io.anxin.ticket.card;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
