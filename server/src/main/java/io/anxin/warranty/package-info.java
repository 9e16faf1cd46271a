/// What is owed for machines that fail: which machine a ticket is about, and who pays for it.
///
/// Words: a ticket has a *concern*, the asset that failed and the *fault report*: component, fault
/// class, day. The answer who pays comes from the asset, see `docs/policies/entitlement.md`.
///
/// Announces changes of kind `ticket-asset`. Listens to nothing.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "access",
            "notification",
            "customer",
            "asset",
            "asset :: entitlement",
            "parts",
            "parts :: stock",
            "ticket",
            "ticket :: beside",
            "ticket :: card",
            "ticket :: hold"
        })
package io.anxin.warranty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
