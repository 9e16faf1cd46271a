/// The threads themselves: messages in their order, their attachments, and the index of Message-IDs
/// by which an answer finds its ticket. Append-only.
@NullMarked
package io.anxin.conversation.thread;

import org.jspecify.annotations.NullMarked;
