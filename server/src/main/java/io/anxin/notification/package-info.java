/// Tells browsers and projections what changed. A module announces a change inside its own
/// transaction; what is told is only kind, id and version, and whoever is told fetches the rest
/// with the reader's own rights.
///
/// Words: a *change* is one announced fact; its *audience* says who may hear of it; a *position* is
/// its place in the feed; a *consumer* is a projection that reads the feed in order, each change
/// once; *presence* is who looks at or replies to a thing right now, and ends with the connection.
///
/// Publishes no events. Listens to `access.SessionsEnded`.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "web", "access", "access::session"})
package io.anxin.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
