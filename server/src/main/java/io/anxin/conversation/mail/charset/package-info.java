/// From bytes to text, also when the label of the charset is wrong.
@NullMarked
package io.anxin.conversation.mail.charset;

import org.jspecify.annotations.NullMarked;
