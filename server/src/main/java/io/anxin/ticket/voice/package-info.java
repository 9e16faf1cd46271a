/// What the desk needs of whoever keeps the threads of tickets: a note put into one, an answer sent
/// to the customer. Implemented above this module.
@NullMarked
@NamedInterface("voice")
package io.anxin.ticket.voice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
