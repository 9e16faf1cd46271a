/// What is promised and whether it is kept.
///
/// Words: a *policy* says in working minutes how soon the first response and the resolution are
/// due; a *clock* counts them on the working calendar of the team; its *events* (start, pause,
/// resume, retarget, stop) are only ever added, and the *reading* (due, paused, stopped, breached)
/// is derived from them.
@NullMarked
package io.anxin.ticket.sla;

import org.jspecify.annotations.NullMarked;
