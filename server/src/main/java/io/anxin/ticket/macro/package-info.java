/// Named lists of actions that people apply to tickets, one or many, and take back.
///
/// Words: a *macro* is a person's own, a team's or everybody's; a *use* is one application to one
/// ticket, with what it changed as it was. What a macro says to the customer is put into the
/// composer on a single ticket, and sent on many. Rules: `docs/policies/macros.md`.
@NullMarked
package io.anxin.ticket.macro;

import org.jspecify.annotations.NullMarked;
