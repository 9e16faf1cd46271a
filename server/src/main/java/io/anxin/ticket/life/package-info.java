/// The facts of a ticket's life, each with who and when: first reply, assignment, waiting,
/// resolution, confirmation, closure; the progress that follows from them; and the rules that can
/// be broken.
@NullMarked
@NamedInterface("life")
package io.anxin.ticket.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
