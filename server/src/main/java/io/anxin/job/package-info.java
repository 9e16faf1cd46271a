/// Long work in the background: it shows its progress, can be cancelled, and goes on after a crash
/// on whichever node has time.
///
/// Words: a *job* is work that somebody asked for, its *owner*; its *kind* says which [JobWork]
/// does it, its *plan* what exactly; a *step* is a piece of it done in one transaction together
/// with its *checkpoint*, from which the next step starts; a *part* is a piece of its result.
///
/// A module adds a kind by a bean of type [JobWork] ([TableExport] for a list written as a table)
/// and starts it by [Jobs#start]. Announces every change under the kind `job` to the owner.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "database", "access", "files", "notification", "sheet"})
package io.anxin.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
