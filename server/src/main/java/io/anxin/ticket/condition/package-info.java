/// Conditions on tickets as data: composed on a screen, kept as JSON, judged on one ticket in Java
/// and asked of many in SQL, with the same meaning. Rules, saved views and trials use them.
///
/// Words: a *test* asks one *field* of a ticket by an *operator*; `all`, `any` and `not` compose
/// tests; a *finding* is what a test found. The language stands in `docs/policies/conditions.md`.
@NullMarked
package io.anxin.ticket.condition;

import org.jspecify.annotations.NullMarked;
