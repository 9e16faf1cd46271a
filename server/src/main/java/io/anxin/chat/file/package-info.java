/// What is kept of chats.
@NullMarked
package io.anxin.chat.file;

import org.jspecify.annotations.NullMarked;
