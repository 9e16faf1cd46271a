/// Fetching mail by IMAP.
@NullMarked
package io.anxin.conversation.imap;

import org.jspecify.annotations.NullMarked;
