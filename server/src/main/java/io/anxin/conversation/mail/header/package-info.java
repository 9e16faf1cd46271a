/// Header fields of a mail: encoded words, parameters, addresses, dates, message ids.
@NullMarked
package io.anxin.conversation.mail.header;

import org.jspecify.annotations.NullMarked;
