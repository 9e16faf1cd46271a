/// The installed base: which machine stands where, whose it is, what it is made of, what happened
/// to it, and what is covered.
///
/// Words: an *asset* is one machine of a customer, named by its serial number; a *coverage* is one
/// promise for it; an *entitlement* is the answer to the question who pays for a repair.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "access :: personal",
            "customer",
            "customer :: merging",
            "database",
            "imports",
            "job",
            "job :: table",
            "sheet"
        })
package io.anxin.asset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
