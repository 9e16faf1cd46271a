/// Delivers what is said to the browsers that listen.
@NullMarked
package io.anxin.chat.line;

import org.jspecify.annotations.NullMarked;
