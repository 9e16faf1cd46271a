/// The parts of a mail and what is inside them: bodies, attachments, winmail.dat, uuencode.
@NullMarked
package io.anxin.conversation.mail.mime;

import org.jspecify.annotations.NullMarked;
