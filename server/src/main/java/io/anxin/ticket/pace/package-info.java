/// How urgent a ticket is and how its time runs, kept in step with its facts: score, promises,
/// clocks, age.
@NullMarked
package io.anxin.ticket.pace;

import org.jspecify.annotations.NullMarked;
