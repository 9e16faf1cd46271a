/// Rules that act on tickets by themselves: when something happens, or nothing did for too long,
/// and a condition holds, then actions are performed.
///
/// Words: a *rule* waits for *occasions*; its *place* is its order among the rules of its team;
/// those of every team come first. What it did, and why, stands in the log (`run`); before it is
/// let loose it can be tried on the past (`trial`). Rules: `docs/policies/automation.md`.
@NullMarked
package io.anxin.ticket.automation;

import org.jspecify.annotations.NullMarked;
