/// What visitors and agents do in chats.
@NullMarked
package io.anxin.chat.talk;

import org.jspecify.annotations.NullMarked;
