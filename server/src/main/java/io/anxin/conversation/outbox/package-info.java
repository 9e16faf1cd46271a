/// What goes out: rendered mails, their delivery and what became of it.
@NullMarked
package io.anxin.conversation.outbox;

import org.jspecify.annotations.NullMarked;
