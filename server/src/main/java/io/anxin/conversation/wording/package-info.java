/// What teams say in their mails: greeting, signature, acknowledgement, in both languages.
@NullMarked
package io.anxin.conversation.wording;

import org.jspecify.annotations.NullMarked;
