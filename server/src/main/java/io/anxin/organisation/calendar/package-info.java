/// Interval arithmetic on working time, in plain Java: what a calendar says (`WorkingHours`), the
/// arithmetic on it (`WorkingTime`) and the public holidays known to the program
/// (`PublicHolidays`). Documented in `docs/policies/working-time.md`.
@NullMarked
package io.anxin.organisation.calendar;

import org.jspecify.annotations.NullMarked;
