package io.anxin.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account to be created.
///
/// @param ownRoles roles of the installation's own, by id
/// @param password null when the person sets it through a one-time link or signs in elsewhere
public record NewAccount(
        String name,
        String mail,
        Set<Role> roles,
        Set<UUID> ownRoles,
        String locale,
        @Nullable String password) {

    public NewAccount {
        roles = Set.copyOf(roles);
        ownRoles = Set.copyOf(ownRoles);
    }

    public NewAccount(
            String name, String mail, Set<Role> roles, String locale, @Nullable String password) {
        this(name, mail, roles, Set.of(), locale, password);
    }
}
