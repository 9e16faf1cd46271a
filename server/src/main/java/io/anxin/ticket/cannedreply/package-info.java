/// Texts that agents insert into a reply by a shortcut, in both languages, for everybody or one
/// team.
///
/// Words: a *placeholder* such as `{{customer.name}}` is filled from the ticket when the reply is
/// *rendered*; a *use* is counted when an agent inserts it, and the most used come first.
@NullMarked
package io.anxin.ticket.cannedreply;

import org.jspecify.annotations.NullMarked;
