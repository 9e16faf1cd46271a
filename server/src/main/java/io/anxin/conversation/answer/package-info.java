/// What goes out to the customer, as a message of the thread and as a mail in the outbox at once.
@NullMarked
package io.anxin.conversation.answer;

import org.jspecify.annotations.NullMarked;
