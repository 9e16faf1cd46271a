@NullMarked
package io.anxin.conversation.reading;

import org.jspecify.annotations.NullMarked;
