/// Values that every module shares and that have no life of their own: identifiers, paging by key,
/// problems, search terms, the injected clock. Nothing here reads or writes the database, and
/// nothing here knows another module.
///
/// Words: a *problem* is a broken rule told to the reader in the reader's language; a *cursor* is
/// the opaque key after which the next page starts; *terms* are what a text is cut into so that
/// PostgreSQL finds it under a GIN index.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.anxin.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
