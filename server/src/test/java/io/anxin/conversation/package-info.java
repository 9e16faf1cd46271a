@NullMarked
package io.anxin.conversation;

import org.jspecify.annotations.NullMarked;
