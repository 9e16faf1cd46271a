/// Histories that only grow: kept month by month, and archived when they are older than they are to
/// be kept.
///
/// Words: a *history* is a table that a module declares as [io.anxin.database.MonthlyTable]; its
/// *months* are partitions; the *retention* says for how many months rows stay in the table; an
/// *archive* is a month written to a file, after which its rows are removed; a *hold* keeps
/// everything; the *upkeep* makes the months to come and archives those that are over, in *runs*.
///
/// Publishes nothing and listens to nothing. Rules: `docs/policies/histories.md`.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "access", "files"})
package io.anxin.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
