/// Who works here and when: teams, members, skills, who is accepting work, and the business
/// calendars against which deadlines are counted.
///
/// Words: a *team* takes tickets of its kind in one [assignment][io.anxin.organisation.Assignment]
/// mode and works by one calendar; a *skill* is what a person can do, with a level; *availability*
/// is whether a person is taking new work now; a *working calendar* is the arithmetic on shifts,
/// holidays, make-up workdays and closures in the zone of a site.
///
/// A *roster* (`organisation.roster`) says how each person works: the own calendar, capacity,
/// languages, duties and absences.
///
/// Others read `Teams`, `People` and `Calendars`, which answer from memory. Who is member of a team
/// is kept by `access`, because rights hang on it; what a team is, is kept here.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "access", "database", "notification"})
package io.anxin.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
