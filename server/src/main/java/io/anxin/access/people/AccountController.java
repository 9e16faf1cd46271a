package io.anxin.access.people;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.NewAccount;
import io.anxin.access.Permission;
import io.anxin.access.Role;
import io.anxin.access.password.PasswordRule;
import io.anxin.access.password.Passwords;
import io.anxin.access.secondfactor.SecondFactors;
import io.anxin.access.session.Sessions;
import io.anxin.shared.Cursor;
import io.anxin.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/accounts")
class AccountController {

    record MemberOf(UUID team, boolean lead) {}

    record AccountRow(
            UUID id,
            long version,
            String name,
            String mail,
            List<Role> roles,
            List<UUID> ownRoles,
            List<MemberOf> teams,
            String locale,
            boolean active) {

        static AccountRow of(Account account) {
            return new AccountRow(
                    account.id().value(),
                    account.version(),
                    account.name(),
                    account.mail(),
                    List.copyOf(new TreeSet<>(account.roles())),
                    account.ownRoles().stream().sorted().toList(),
                    account.teams().entrySet().stream()
                            .map(team -> new MemberOf(team.getKey(), team.getValue()))
                            .toList(),
                    account.locale(),
                    account.active());
        }
    }

    /// @param ownRoles roles of the installation's own; there is at least one role of either sort
    /// @param password may be left out: the person sets it by a link
    record CreateAccount(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Email @Size(max = 320) String mail,
            @NotNull Set<Role> roles,
            @Nullable Set<UUID> ownRoles,
            @NotBlank @Pattern(regexp = "zh-CN|en") String locale,
            @Nullable @Size(max = 1000) String password) {}

    record ChangeAccount(
            @Min(1) long version,
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Email @Size(max = 320) String mail,
            @NotNull Set<Role> roles,
            @Nullable Set<UUID> ownRoles) {}

    /// @param path address of the page below this program where the password is set, once
    record PasswordLink(String path, Instant expiresAt) {}

    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Sessions sessions;

    AccountController(
            Accounts accounts, Passwords passwords, SecondFactors factors, Sessions sessions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.factors = factors;
        this.sessions = sessions;
    }

    /// Colleagues by name; everybody of the staff may see them.
    ///
    /// @param q part of the name or mail
    @GetMapping
    Page<AccountRow> list(
            Actor actor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        List<AccountRow> rows =
                accounts.list().stream()
                        .filter(a -> q == null || holds(a, q.strip().toLowerCase(Locale.ROOT)))
                        .filter(a -> team == null || a.teams().containsKey(team))
                        .filter(behind(after))
                        .limit(size + 1L)
                        .map(AccountRow::of)
                        .toList();
        return Page.of(rows, size, last -> Cursor.of(last.id()));
    }

    @PostMapping
    ResponseEntity<AccountRow> create(Actor actor, @Valid @RequestBody CreateAccount wanted) {
        if (wanted.password() != null) {
            PasswordRule.check(wanted.password(), wanted.name(), wanted.mail());
        }
        Account account =
                accounts.create(
                        actor,
                        new NewAccount(
                                wanted.name(),
                                wanted.mail(),
                                wanted.roles(),
                                own(wanted.ownRoles()),
                                wanted.locale(),
                                wanted.password()));
        return ResponseEntity.created(URI.create("/api/v1/accounts/" + account.id()))
                .body(AccountRow.of(account));
    }

    @GetMapping("/{id}")
    AccountRow get(Actor actor, @PathVariable UUID id) {
        return AccountRow.of(accounts.get(new AccountId(id)));
    }

    @PutMapping("/{id}")
    AccountRow change(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody ChangeAccount wanted) {
        return AccountRow.of(
                accounts.change(
                        actor,
                        new AccountId(id),
                        wanted.version(),
                        new Accounts.Particulars(
                                wanted.name(),
                                wanted.mail(),
                                wanted.roles(),
                                own(wanted.ownRoles()))));
    }

    private static Set<UUID> own(@Nullable Set<UUID> roles) {
        return roles == null ? Set.of() : roles;
    }

    /// Ends the sessions of the account; its tokens stop working.
    @PutMapping("/{id}/suspension")
    ResponseEntity<Void> suspend(Actor actor, @PathVariable UUID id) {
        accounts.suspend(actor, new AccountId(id));
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/{id}/suspension")
    ResponseEntity<Void> reinstate(Actor actor, @PathVariable UUID id) {
        accounts.reinstate(actor, new AccountId(id));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/password-link")
    PasswordLink linkPassword(Actor actor, @PathVariable UUID id) {
        Passwords.Link link = passwords.link(actor, new AccountId(id));
        return new PasswordLink("/password/" + link.token(), link.expiresAt());
    }

    /// For somebody who lost the telephone and the recovery codes.
    @DeleteMapping("/{id}/second-factor")
    ResponseEntity<Void> resetSecondFactor(Actor actor, @PathVariable UUID id) {
        Account account = accounts.get(new AccountId(id));
        actor.require(Permission.MANAGE_ACCOUNTS);
        accounts.requireOutranks(actor, account);
        factors.reset(actor, account.id());
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping("/{id}/sessions")
    ResponseEntity<Void> signOut(Actor actor, @PathVariable UUID id) {
        actor.require(Permission.MANAGE_ACCOUNTS);
        sessions.endAll(accounts.get(new AccountId(id)).id());
        return ResponseEntity.noContent().build();
    }

    private static boolean holds(Account account, String part) {
        return account.name().toLowerCase(Locale.ROOT).contains(part)
                || account.mail().contains(part);
    }

    private Predicate<Account> behind(@Nullable String after) {
        if (after == null) {
            return _ -> true;
        }
        Account last = accounts.get(new AccountId(Cursor.decode(after, 1).uuid(0)));
        return account -> Accounts.BY_NAME.compare(account, last) > 0;
    }
}
