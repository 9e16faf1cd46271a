package io.anxin.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An account to be created.
///
/// @param password null when the person sets it through a one-time link or signs in elsewhere
public record NewAccount(
        String name, String mail, Set<Role> roles, String locale, @Nullable String password) {

    public NewAccount {
        roles = Set.copyOf(roles);
    }
}
