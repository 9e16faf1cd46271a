/// Live connections of browsers: what changed, as Server-Sent Events, and who is looking at what.
@NullMarked
package io.anxin.notification.live;

import org.jspecify.annotations.NullMarked;
