/// Writes the demo company: a maker of industrial compressors and household water purifiers with
/// its staff, customers and ninety days of history, through the same facades as everybody else,
/// each event at its own past time. Deterministic but for today's date.
///
/// Words: a *scenario* is what customers write about and how it goes; a *life* is the plan of one
/// ticket.
@NullMarked
@ApplicationModule
package io.anxin.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
