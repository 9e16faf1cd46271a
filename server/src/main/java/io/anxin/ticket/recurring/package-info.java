/// Tickets that are opened again and again: a yearly calibration, a monthly report to a customer.
///
/// Words: a *schedule* names days and a local time; a *day* of it is worked off once, and the
/// *watermark* is the last one that was; days off may be avoided. Rules:
/// `docs/policies/recurring-tickets.md`.
@NullMarked
package io.anxin.ticket.recurring;

import org.jspecify.annotations.NullMarked;
