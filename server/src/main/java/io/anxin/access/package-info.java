/// Who may do what: people and their accounts, roles and rights, sign-in with password, second
/// factor or OpenID Connect, API tokens for machines, signed links for customers, secrets, and the
/// append-only audit of every change.
///
/// Words: an *account* is one person of the staff; an *actor* is whoever acts now (a person, a
/// machine with a token, a customer with a signed link, or the program itself); a *role* is a
/// bundle of *permissions*; team membership is kept here as bare ids, because it is the base of the
/// rights, while `organisation` says what a team is.
///
/// Publishes [SessionsEnded] when an account may no longer use the sessions it has. Listens to
/// nothing.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "web"})
package io.anxin.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
