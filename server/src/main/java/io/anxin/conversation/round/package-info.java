/// Rounds: work that the program does again and again by itself.
@NullMarked
package io.anxin.conversation.round;

import org.jspecify.annotations.NullMarked;
