/// What was said live, elsewhere than in a thread, becomes a ticket with a thread.
@NamedInterface("transcript")
@NullMarked
package io.anxin.conversation.transcript;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
