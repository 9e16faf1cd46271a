package io.anxin.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whoever acts: every facade takes it as its first argument, every audit entry names it.
///
/// @param kind a person at a browser, a machine with an API token, the program itself, a customer
/// @param id the account of a person or machine; null for the program and for customers
/// @param customer the customer who acts through a signed link or a message, else null
/// @param name as shown to others
/// @param teams ids of the teams the account is a member of
/// @param permissions what the roles allow, narrowed to the scope of the token of a machine
/// @param locale `zh-CN` or `en`
/// @param origin the network address, or `system`
public record Actor(
        Kind kind,
        @Nullable AccountId id,
        @Nullable UUID customer,
        String name,
        Set<Role> roles,
        Set<UUID> teams,
        Set<Permission> permissions,
        String locale,
        String origin) {

    public enum Kind {
        PERSON,
        MACHINE,
        SYSTEM,
        CUSTOMER
    }

    public Actor {
        roles = Set.copyOf(roles);
        teams = Set.copyOf(teams);
        permissions = Set.copyOf(permissions);
    }

    /// The program itself, which may do everything.
    ///
    /// @param name what part of the program acts, such as `mail` or `sla`
    public static Actor system(String name) {
        return new Actor(
                Kind.SYSTEM,
                null,
                null,
                name,
                Set.of(),
                Set.of(),
                Set.of(Permission.values()),
                "zh-CN",
                "system");
    }

    /// A customer, who holds no permission of the staff.
    public static Actor customer(UUID customer, String name) {
        return new Actor(
                Kind.CUSTOMER,
                null,
                customer,
                name,
                Set.of(),
                Set.of(),
                Set.of(),
                "zh-CN",
                "customer");
    }

    /// A person of the staff with all that the roles of the account allow.
    public static Actor person(Account account, String origin) {
        return new Actor(
                Kind.PERSON,
                account.id(),
                null,
                account.name(),
                account.roles(),
                account.teamIds(),
                account.permissions(),
                account.locale(),
                origin);
    }

    /// The account that acts.
    ///
    /// @throws Forbidden when it is the program or a customer
    public AccountId account() {
        if (id == null) {
            throw new Forbidden("account");
        }
        return id;
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /// @throws Forbidden when the actor does not hold the permission
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new Forbidden(permission.name());
        }
    }

    /// Whether rows of every team are visible.
    public boolean seesEverything() {
        return may(Permission.SEE_ALL_TICKETS);
    }

    public boolean is(AccountId account) {
        return account.equals(id);
    }
}
