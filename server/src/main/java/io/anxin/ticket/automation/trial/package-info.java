/// What a rule would have done, before it is let loose.
@NullMarked
package io.anxin.ticket.automation.trial;

import org.jspecify.annotations.NullMarked;
