/// What is promised and whether it is kept.
///
/// Words: a *policy* says in working minutes how soon a response, the resolution and, in an
/// emergency, somebody on site are due; a *clock* counts them on the working calendar of the team;
/// its *events* (start, pause, resume, retarget, stop) are only ever added, and the *reading* (due,
/// paused, stopped, breached) is derived from them. A *ladder* says after which share of the
/// promise who is told.
@NullMarked
package io.anxin.ticket.sla;

import org.jspecify.annotations.NullMarked;
