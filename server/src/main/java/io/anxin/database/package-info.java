/// The database of the program: the PostgreSQL server it owns or the one an operator names, the
/// connection to it, how aggregates are written to it, stored events and stored jobs.
///
/// Words: *embedded* is a real PostgreSQL server that the program unpacks, starts and owns below
/// its data folder; the *operator's* server is any other, named by `ANXIN_DATABASE_URL`. Every
/// module keeps its tables in a schema of its own name and contributes its value types as
/// [ModuleConverters].
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package io.anxin.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
