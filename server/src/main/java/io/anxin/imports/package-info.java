/// Takes in customers, tickets and other things from files of other systems.
///
/// Words: a *target* is a kind of thing that can be taken in; an *import* is a file with its
/// *assignments*, which column means which *field*; a *mapping* is assignments kept for the next
/// time; a *trial* checks every row and writes nothing; a *faulty row* is given back in a file with
/// what is wrong with it; the *key* of a row is what it is known by when its file comes again.
///
/// A module adds a target by a bean of type [ImportTarget].
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "access",
            "files",
            "job",
            "job :: table",
            "sheet"
        })
package io.anxin.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
