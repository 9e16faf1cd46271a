/// Who takes chats, and which chat goes to whom.
@NullMarked
package io.anxin.chat.desk;

import org.jspecify.annotations.NullMarked;
