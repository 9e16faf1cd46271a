/// What rules and macros do to tickets, as data: a list of actions, checked when it is written,
/// foreseen in a trial, performed as one change of the ticket and what follows from it.
///
/// Words: an *edit* changes the ticket itself; what is said, told or called is done *besides*; an
/// *effect* is what became of one action, or why nothing did.
@NullMarked
package io.anxin.ticket.action;

import org.jspecify.annotations.NullMarked;
