@NullMarked
package io.anxin.ticket.checklist;

import org.jspecify.annotations.NullMarked;
