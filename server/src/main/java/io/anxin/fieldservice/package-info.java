/// The right engineer, with the right part, on time: planning of days in the field.
///
/// Words: an *engineer* goes out from his home within a shift; a *visit* is work at a site within a
/// window; a *tour* is the order of an engineer's visits, with at most one stop at the *depot*,
/// where parts and tools lie.
///
/// `routing` plans days in plain Java, `batch` is the module on the command line. Nothing is
/// listened to and nothing published yet.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package io.anxin.fieldservice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
