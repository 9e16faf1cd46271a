/// Mail written by machines: failed deliveries, delays, automatic answers, lists.
@NullMarked
package io.anxin.conversation.mail.bounce;

import org.jspecify.annotations.NullMarked;
