/// What happened to tickets, one row for each change: what rules wait for, and what a rule that is
/// not let loose yet is tried on. Kept for ninety days.
///
/// Words: a *happening* is one change of one ticket; its *occasions* say what it was in the words
/// of rules; its *chain* names the rules that led to it.
@NullMarked
package io.anxin.ticket.happening;

import org.jspecify.annotations.NullMarked;
