/// Where the older mail and the signature begin in a text or in HTML.
@NullMarked
package io.anxin.conversation.mail.quote;

import org.jspecify.annotations.NullMarked;
