@NullMarked
package io.anxin.ticket.automation.run;

import org.jspecify.annotations.NullMarked;
