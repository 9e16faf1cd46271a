/// HTML of strangers made harmless, and its text.
@NullMarked
package io.anxin.conversation.mail.html;

import org.jspecify.annotations.NullMarked;
