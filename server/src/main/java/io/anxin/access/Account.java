package io.anxin.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What others know of an account.
///
/// @param mail the address that signs in, in lower case
/// @param ownRoles the roles of the installation's own, by id
/// @param permissions what all these roles allow
/// @param teams the teams by id, with whether the account leads it
/// @param locale `zh-CN` or `en`
/// @param theme how the console is drawn
/// @param active false when suspended
public record Account(
        AccountId id,
        long version,
        String name,
        String mail,
        Set<Role> roles,
        Set<UUID> ownRoles,
        @JsonIgnore Set<Permission> permissions,
        Map<UUID, Boolean> teams,
        String locale,
        Theme theme,
        Density density,
        boolean active) {

    public enum Theme {
        LIGHT,
        DARK,
        SYSTEM
    }

    public enum Density {
        COMFORTABLE,
        COMPACT
    }

    public Account {
        roles = Set.copyOf(roles);
        ownRoles = Set.copyOf(ownRoles);
        permissions = Set.copyOf(permissions);
        teams = Map.copyOf(teams);
    }

    public Set<UUID> teamIds() {
        return teams.keySet();
    }

    public boolean leads(UUID team) {
        return teams.getOrDefault(team, false);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    Account changed(
            String newName,
            String newMail,
            Set<Role> newRoles,
            Set<UUID> newOwnRoles,
            Set<Permission> newPermissions) {
        return new Account(
                id,
                version + 1,
                newName,
                newMail,
                newRoles,
                newOwnRoles,
                newPermissions,
                teams,
                locale,
                theme,
                density,
                active);
    }

    Account preferring(String newLocale, Theme newTheme, Density newDensity) {
        return next(newLocale, newTheme, newDensity, active);
    }

    Account active(boolean now) {
        return next(locale, theme, density, now);
    }

    private Account next(String newLocale, Theme newTheme, Density newDensity, boolean now) {
        return new Account(
                id,
                version + 1,
                name,
                mail,
                roles,
                ownRoles,
                permissions,
                teams,
                newLocale,
                newTheme,
                newDensity,
                now);
    }
}
