package io.anxin.access.rights;

import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.access.Role;
import io.anxin.access.RoleRights;
import io.anxin.access.RoleRights.OwnRole;
import io.anxin.access.RoleRights.PostChange;
import io.anxin.shared.Bilingual;
import io.anxin.shared.NotFound;
import io.anxin.shared.Stale;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The matrix of roles and rights. A change applies from the next request of everybody who holds
/// the role.
@Service
class Roles {

    /// @param key name of a post, or id of a role of the installation's own
    /// @param name null for a post, whose name the program knows
    /// @param standard what the post may do unless somebody changes it; empty for an own role
    /// @param version 0 for a post that was never changed
    /// @param holders active accounts
    record RoleRow(
            String key,
            boolean post,
            @Nullable Bilingual name,
            List<Permission> permissions,
            List<Permission> standard,
            long version,
            long holders) {}

    private final RoleRights rights;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    Roles(RoleRights rights, Accounts accounts, Audit audit, Clock clock) {
        this.rights = rights;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /// The posts in their order, then the roles of the installation's own.
    List<RoleRow> list(Actor actor) {
        actor.require(Permission.MANAGE_ACCOUNTS);
        RoleRights.Book book = rights.read();
        List<RoleRow> rows = new ArrayList<>();
        for (Role post : Role.values()) {
            rows.add(
                    new RoleRow(
                            post.name(),
                            true,
                            null,
                            sorted(book.of(post)),
                            sorted(post.permissions()),
                            book.changeOf(post).version(),
                            holders(account -> account.roles().contains(post))));
        }
        book.own().values().stream()
                .filter(role -> !role.retired())
                .map(this::row)
                .forEach(rows::add);
        return rows;
    }

    @Transactional
    RoleRow change(Actor actor, Role post, long version, Set<Permission> wanted) {
        actor.require(Permission.ADMINISTER);
        if (post == Role.ADMINISTRATOR) {
            throw new RoleFixed();
        }
        Needed.check(wanted);
        RoleRights.Book book = rights.read();
        PostChange before = book.changeOf(post);
        if (before.version() != version || !rights.change(post, version, wanted)) {
            throw new Stale("role", post.name(), before.version());
        }
        changed(actor, post.name(), book.of(post), wanted);
        return list(actor).stream()
                .filter(row -> row.key().equals(post.name()))
                .findFirst()
                .orElseThrow();
    }

    @Transactional
    RoleRow create(Actor actor, Bilingual name, Set<Permission> wanted) {
        actor.require(Permission.ADMINISTER);
        Needed.check(wanted);
        OwnRole role = rights.create(name, wanted);
        accounts.rightsChanged();
        audit.record(actor, "role-created", "role", role.id().toString(), null, role);
        return row(role);
    }

    @Transactional
    RoleRow change(Actor actor, UUID id, long version, Bilingual name, Set<Permission> wanted) {
        actor.require(Permission.ADMINISTER);
        Needed.check(wanted);
        OwnRole before = own(id);
        if (!rights.change(id, version, name, wanted)) {
            throw new Stale("role", id, before.version());
        }
        accounts.rightsChanged();
        OwnRole after = own(id);
        audit.record(actor, "role-changed", "role", id.toString(), before, after);
        return row(after);
    }

    /// @throws RoleInUse while an account holds it
    @Transactional
    void retire(Actor actor, UUID id, long version) {
        actor.require(Permission.ADMINISTER);
        OwnRole before = own(id);
        long holders =
                accounts.list().stream().filter(each -> each.ownRoles().contains(id)).count();
        if (holders > 0) {
            throw new RoleInUse(holders);
        }
        if (!rights.retire(id, version, clock.instant())) {
            throw new Stale("role", id, before.version());
        }
        accounts.rightsChanged();
        audit.record(actor, "role-retired", "role", id.toString(), before, null);
    }

    private void changed(Actor actor, String role, Set<Permission> before, Set<Permission> after) {
        accounts.rightsChanged();
        audit.record(
                actor,
                "role-changed",
                "role",
                role,
                Map.of("permissions", sorted(before)),
                Map.of("permissions", sorted(after)));
    }

    private OwnRole own(UUID id) {
        OwnRole role = rights.read().own().get(id);
        if (role == null || role.retired()) {
            throw new NotFound("role", id);
        }
        return role;
    }

    private RoleRow row(OwnRole role) {
        return new RoleRow(
                role.id().toString(),
                false,
                role.name(),
                sorted(role.permissions()),
                List.of(),
                role.version(),
                holders(account -> account.ownRoles().contains(role.id())));
    }

    private long holders(java.util.function.Predicate<Account> holds) {
        return accounts.list().stream().filter(Account::active).filter(holds).count();
    }

    private static List<Permission> sorted(Set<Permission> permissions) {
        return List.copyOf(new TreeSet<>(permissions));
    }
}
