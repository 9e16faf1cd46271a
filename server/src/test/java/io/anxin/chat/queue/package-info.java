@NullMarked
package io.anxin.chat.queue;

import org.jspecify.annotations.NullMarked;
