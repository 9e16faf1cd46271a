/// Who is told when a promise is about to be missed, or was: the agent, the supervisor, the
/// director, each step of each run of a clock once, and in an emergency all of them at once.
@NullMarked
package io.anxin.ticket.escalation;

import org.jspecify.annotations.NullMarked;
