/// Takes tickets in from files of other systems, with their past as it was.
@NamedInterface("importing")
@NullMarked
package io.anxin.ticket.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
