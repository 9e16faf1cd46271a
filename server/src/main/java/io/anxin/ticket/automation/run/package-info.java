/// Rules at work: what happened is handed to them, they look for what time has brought, and
/// everything they do, or refuse to do, is told in the log.
@NullMarked
package io.anxin.ticket.automation.run;

import org.jspecify.annotations.NullMarked;
