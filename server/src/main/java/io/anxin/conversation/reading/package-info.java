/// Reads the files of messages, so that their words are found.
@NullMarked
package io.anxin.conversation.reading;

import org.jspecify.annotations.NullMarked;
