package io.anxin.access;

import io.anxin.access.refusal.MailTaken;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.NotFound;
import io.anxin.shared.Remembered;
import io.anxin.shared.Stale;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The accounts of the staff and the teams they belong to. Reads come from a snapshot in memory, so
/// they may be asked for in every request.
@Service
public class Accounts {

    /// The order of every list of people.
    public static final Comparator<Account> BY_NAME =
            Comparator.comparing(Account::name).thenComparing(account -> account.id().value());

    private final Remembered<Map<AccountId, Account>> remembered;
    private final AccountTable table;
    private final RoleRights rights;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final Around around;

    /// Who an account is and what it may do.
    public record Particulars(String name, String mail, Set<Role> roles, Set<UUID> ownRoles) {}

    /// Who hears of a change, and when.
    @Component
    record Around(ApplicationEventPublisher events, Clock clock) {}

    Accounts(
            AccountTable table,
            RoleRights rights,
            PasswordEncoder passwords,
            Audit audit,
            Around around) {
        this.remembered = new Remembered<>(table::revision, table::all);
        this.table = table;
        this.rights = rights;
        this.passwords = passwords;
        this.audit = audit;
        this.around = around;
    }

    /// Everybody, suspended ones too, by name.
    public List<Account> list() {
        return remembered.get().values().stream().sorted(BY_NAME).toList();
    }

    public Optional<Account> find(AccountId id) {
        return Optional.ofNullable(remembered.get().get(id));
    }

    /// @throws NotFound when there is no such account
    public Account get(AccountId id) {
        return find(id).orElseThrow(() -> new NotFound("account", id));
    }

    public Optional<Account> byMail(String mail) {
        String wanted = mail.strip().toLowerCase(Locale.ROOT);
        return remembered.get().values().stream().filter(a -> a.mail().equals(wanted)).findFirst();
    }

    /// Those of the ids that exist.
    public Map<AccountId, Account> named(Collection<AccountId> ids) {
        Map<AccountId, Account> all = remembered.get();
        return Set.copyOf(ids).stream()
                .filter(all::containsKey)
                .collect(Collectors.toMap(id -> id, all::get));
    }

    public Set<UUID> teamsOf(AccountId id) {
        return find(id).map(Account::teamIds).orElse(Set.of());
    }

    /// Active and suspended members of a team, by name.
    public List<Account> membersOf(UUID team) {
        return list().stream().filter(a -> a.teams().containsKey(team)).toList();
    }

    @Transactional
    public Account create(Actor actor, NewAccount wanted) {
        actor.require(Permission.MANAGE_ACCOUNTS);
        AccountId id = AccountId.next();
        Set<Permission> rights = given(actor, wanted.roles(), wanted.ownRoles());
        Account account =
                new Account(
                        id,
                        1,
                        wanted.name().strip(),
                        lower(wanted.mail()),
                        wanted.roles(),
                        wanted.ownRoles(),
                        rights,
                        Map.of(),
                        wanted.locale(),
                        Account.Theme.SYSTEM,
                        Account.Density.COMFORTABLE,
                        true);
        try {
            table.insert(account, around.clock().instant());
        } catch (DuplicateKeyException e) {
            throw new MailTaken(account.mail(), e);
        }
        if (wanted.password() != null) {
            table.setPassword(id, passwords.encode(wanted.password()), around.clock().instant());
        }
        remembered.changing();
        audit.record(actor, "account-created", "account", id.toString(), null, account);
        return account;
    }

    /// Changes who the account is and what it may do. The rights apply from the next request on.
    ///
    /// @throws Stale when the version is not the current one
    /// @throws LastAdministrator when nobody could administer any more
    /// @throws Forbidden when the account has or would get rights that the actor does not have
    @Transactional
    public Account change(Actor actor, AccountId id, long version, Particulars wanted) {
        actor.require(Permission.MANAGE_ACCOUNTS);
        Account before = table.lock(id).orElseThrow(() -> new NotFound("account", id));
        if (before.version() != version) {
            throw new Stale("account", id, before.version());
        }
        requireOutranks(actor, before);
        if (!wanted.roles().contains(Role.ADMINISTRATOR)) {
            table.requireAnotherAdministrator(id);
        }
        Account after =
                before.changed(
                        wanted.name().strip(),
                        lower(wanted.mail()),
                        wanted.roles(),
                        wanted.ownRoles(),
                        given(actor, wanted.roles(), wanted.ownRoles()));
        save(after);
        audit.record(actor, "account-changed", "account", id.toString(), before, after);
        return after;
    }

    @Transactional
    public void suspend(Actor actor, AccountId id) {
        actor.require(Permission.MANAGE_ACCOUNTS);
        Account before = table.lock(id).orElseThrow(() -> new NotFound("account", id));
        requireOutranks(actor, before);
        table.requireAnotherAdministrator(id);
        switchActive(actor, before, false);
        around.events().publishEvent(new SessionsEnded(id, null));
    }

    @Transactional
    public void reinstate(Actor actor, AccountId id) {
        actor.require(Permission.MANAGE_ACCOUNTS);
        Account before = table.lock(id).orElseThrow(() -> new NotFound("account", id));
        requireOutranks(actor, before);
        switchActive(actor, before, true);
    }

    /// Nobody lends a hand to more rights than the own ones: neither by roles, nor by signing in as
    /// somebody else.
    ///
    /// @throws Forbidden when the account has rights that the actor does not have
    public void requireOutranks(Actor actor, Account account) {
        if (!actor.permissions().containsAll(account.permissions())) {
            throw new Forbidden("roles");
        }
    }

    private Set<Permission> given(Actor actor, Set<Role> roles, Set<UUID> ownRoles) {
        RoleRights.Book book = rights.read();
        boolean known =
                ownRoles.stream()
                        .map(book.own()::get)
                        .allMatch(role -> role != null && !role.retired());
        if (!known || (roles.isEmpty() && ownRoles.isEmpty())) {
            throw new InvalidInput("roles", "role");
        }
        Set<Permission> all = book.of(roles, ownRoles);
        if (!actor.permissions().containsAll(all)) {
            throw new Forbidden("roles");
        }
        return all;
    }

    /// To be called in the transaction that changes what a role allows.
    public void rightsChanged() {
        table.raiseRevision();
        remembered.changing();
    }

    /// How the person wants to see the console; changed by nobody else.
    @Transactional
    public Account prefer(
            Actor actor, String locale, Account.Theme theme, Account.Density density) {
        AccountId id = actor.account();
        Account before = table.lock(id).orElseThrow(() -> new NotFound("account", id));
        Account after = before.preferring(locale, theme, density);
        save(after);
        return after;
    }

    /// Makes the account a member of the team, or changes whether it leads it.
    @Transactional
    public void assignTeam(Actor actor, AccountId id, UUID team, boolean lead) {
        actor.require(Permission.MANAGE_TEAMS);
        Account before = table.lock(id).orElseThrow(() -> new NotFound("account", id));
        table.join(id, team, lead);
        remembered.changing();
        Map<UUID, Boolean> after = new HashMap<>(before.teams());
        after.put(team, lead);
        audit.record(
                actor,
                "team-assigned",
                "account",
                id.toString(),
                Map.of("teams", before.teams()),
                Map.of("teams", after));
    }

    @Transactional
    public void removeFromTeam(Actor actor, AccountId id, UUID team) {
        actor.require(Permission.MANAGE_TEAMS);
        if (table.leave(id, team)) {
            remembered.changing();
            audit.record(
                    actor, "team-left", "account", id.toString(), Map.of("team", team), Map.of());
        }
    }

    private void switchActive(Actor actor, Account before, boolean active) {
        if (before.active() == active) {
            return;
        }
        Account after = before.active(active);
        save(after);
        audit.record(
                actor,
                active ? "account-reinstated" : "account-suspended",
                "account",
                before.id().toString(),
                before,
                after);
    }

    private void save(Account account) {
        try {
            table.update(account);
        } catch (DuplicateKeyException e) {
            throw new MailTaken(account.mail(), e);
        }
        remembered.changing();
    }

    private static String lower(String mail) {
        String stripped = mail.strip().toLowerCase(Locale.ROOT);
        if (stripped.indexOf('@') < 1) {
            throw new InvalidInput("mail", "mail");
        }
        return stripped;
    }
}
