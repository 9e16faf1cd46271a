/// What the threads say about other tickets: merged, parted, split.
@NullMarked
package io.anxin.conversation.merging;

import org.jspecify.annotations.NullMarked;
