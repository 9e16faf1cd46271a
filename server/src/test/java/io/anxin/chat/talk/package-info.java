@NullMarked
package io.anxin.chat.talk;

import org.jspecify.annotations.NullMarked;
