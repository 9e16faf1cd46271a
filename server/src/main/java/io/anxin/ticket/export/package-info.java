/// Lists of tickets written as tables, at once for programs and as a job for people.
@NullMarked
package io.anxin.ticket.export;

import org.jspecify.annotations.NullMarked;
