/// The command line: `anxin run` starts the program, other commands compute without it. A command
/// that only computes must not touch Spring, so that it answers within a second.
///
/// Batch commands read files or standard input, write results to standard output and messages to
/// standard error, and end with 0 (ok), 1 (work failed) or 2 (bad usage or input).
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database"})
package io.anxin.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
