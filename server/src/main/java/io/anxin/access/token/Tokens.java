package io.anxin.access.token;

import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Forbidden;
import io.anxin.access.NotSignedIn;
import io.anxin.access.Permission;
import io.anxin.access.Role;
import io.anxin.shared.Ids;
import io.anxin.shared.NotFound;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes, checks and revokes API tokens. A token acts for the account that made it and can do no
/// more than that account can, whatever its scope says.
@Service
public class Tokens {

    private static final String PREFIX = "anx_";
    private static final int SECRET_BYTES = 32;
    private static final int HINT_LENGTH = 4;

    private final TokenTable table;
    private final RecentTokens recent;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;
    private final DemoToken demo;
    private final SecureRandom random = new SecureRandom();

    Tokens(
            TokenTable table,
            RecentTokens recent,
            Accounts accounts,
            Audit audit,
            Clock clock,
            DemoToken demo) {
        this.table = table;
        this.recent = recent;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
        this.demo = demo;
    }

    /// Whoever sends this token.
    ///
    /// @throws NotSignedIn when it is unknown, revoked, or its account is suspended
    /// @throws TokenExpired when its time is over
    public Actor actorOf(String secret, String origin) {
        String hash = hash(secret);
        if (demo.hasHash(hash)) {
            return machine(demoAdministrator(), Set.of(), origin);
        }
        Instant now = clock.instant();
        Token token = recent.get(hash).orElseThrow(NotSignedIn::new);
        if (token.isExpired(now)) {
            throw new TokenExpired(Objects.requireNonNull(token.expiresAt()));
        }
        Account account =
                accounts.find(token.account())
                        .filter(Account::active)
                        .orElseThrow(NotSignedIn::new);
        return machine(account, token.scope(), origin);
    }

    List<Token> list(Actor actor) {
        return table.of(actor.account());
    }

    /// @return the secret, which is told this once and never again
    @Transactional
    Issued issue(Actor actor, String name, Set<Permission> scope, @Nullable Instant expiresAt) {
        if (!actor.permissions().containsAll(scope)) {
            throw new Forbidden("scope");
        }
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Token token =
                new Token(
                        Ids.next(),
                        actor.account(),
                        name.strip(),
                        secret.substring(secret.length() - HINT_LENGTH),
                        scopeOf(actor, scope),
                        clock.instant(),
                        expiresAt,
                        null);
        table.insert(token, hash(secret));
        audit.record(actor, "token-issued", "account", subject(actor), null, token);
        return new Issued(token, secret);
    }

    @Transactional
    void revoke(Actor actor, UUID id) {
        Token token =
                table.find(id)
                        .filter(t -> actor.is(t.account()) || actor.may(Permission.MANAGE_ACCOUNTS))
                        .orElseThrow(() -> new NotFound("token", id));
        table.delete(id);
        recent.forget(id);
        audit.record(actor, "token-revoked", "account", token.account().toString(), token, null);
    }

    record Issued(Token token, String secret) {}

    /// A token made with a narrow token is as narrow, so that a leaked one cannot widen itself.
    private static Set<Permission> scopeOf(Actor actor, Set<Permission> asked) {
        boolean narrow = actor.kind() == Actor.Kind.MACHINE && asked.isEmpty();
        return narrow ? actor.permissions() : asked;
    }

    private Account demoAdministrator() {
        return accounts.list().stream()
                .filter(a -> a.active() && a.roles().contains(Role.ADMINISTRATOR))
                .findFirst()
                .orElseThrow(NotSignedIn::new);
    }

    private static Actor machine(Account account, Set<Permission> scope, String origin) {
        Set<Permission> permissions = new HashSet<>(account.permissions());
        if (!scope.isEmpty()) {
            permissions.retainAll(scope);
        }
        return new Actor(
                Actor.Kind.MACHINE,
                account.id(),
                null,
                account.name(),
                account.roles(),
                account.teamIds(),
                permissions,
                account.locale(),
                origin);
    }

    private static String subject(Actor actor) {
        return actor.account().toString();
    }

    static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
