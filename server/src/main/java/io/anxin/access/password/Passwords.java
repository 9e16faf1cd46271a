package io.anxin.access.password;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.LinkExpired;
import io.anxin.access.LinkInvalid;
import io.anxin.access.Permission;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Checks, changes and resets passwords.
@Service
public class Passwords {

    private static final Duration LINK_LIVES = Duration.ofDays(2);
    private static final int LINK_BYTES = 32;

    private final JdbcClient sql;
    private final PasswordEncoder encoder;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /// Each check takes 19 MiB and a core for some 40 ms: more at once than there are cores only
    /// make everybody wait.
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private final String nobodys;

    Passwords(
            JdbcClient sql, PasswordEncoder encoder, Accounts accounts, Audit audit, Clock clock) {
        this.sql = sql;
        this.encoder = encoder;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
        this.nobodys = encoder.encode(UUID.randomUUID().toString());
    }

    /// A link by which the person sets a password; it works once.
    public record Link(String token, Instant expiresAt) {}

    /// Whether this is the password of the account. It takes as long when there is no such account,
    /// so that the time tells nothing.
    public boolean matches(Optional<AccountId> account, String password) {
        Optional<String> hash = account.flatMap(this::hashOf);
        cores.acquireUninterruptibly();
        try {
            String cut = password.substring(0, Math.min(password.length(), PasswordRule.LONGEST));
            return encoder.matches(cut, hash.orElse(nobodys)) && hash.isPresent();
        } finally {
            cores.release();
        }
    }

    /// Changes the own password.
    @Transactional
    public void change(Actor actor, String password) {
        Account account = accounts.get(actor.account());
        set(account, password);
        audit.record(actor, "password-changed", "account", account.id().toString(), null, null);
    }

    /// Makes a link by which a person sets a password; earlier links of the account stop working.
    @Transactional
    public Link link(Actor actor, AccountId id) {
        actor.require(Permission.MANAGE_ACCOUNTS);
        Account account = accounts.get(id);
        accounts.requireOutranks(actor, account);
        byte[] bytes = new byte[LINK_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant expires = clock.instant().plus(LINK_LIVES);
        forgetLinks(account.id());
        sql.sql("insert into access.password_link (hash, account, expires_at) values (?, ?, ?)")
                .params(hash(token), account.id().value(), Timestamp.from(expires))
                .update();
        audit.record(actor, "password-link-made", "account", id.toString(), null, null);
        return new Link(token, expires);
    }

    /// Sets the password by a link and uses the link up.
    ///
    /// @return whose password was set
    @Transactional
    public Account setByLink(String token, String password, String origin) {
        Instant expires =
                sql.sql("select expires_at from access.password_link where hash = ? for update")
                        .param(hash(token))
                        .query(Timestamp.class)
                        .optional()
                        .orElseThrow(LinkInvalid::new)
                        .toInstant();
        if (!clock.instant().isBefore(expires)) {
            throw new LinkExpired();
        }
        UUID id =
                sql.sql("select account from access.password_link where hash = ?")
                        .param(hash(token))
                        .query(UUID.class)
                        .single();
        Account account = accounts.get(new AccountId(id));
        set(account, password);
        audit.record(
                Actor.person(account, origin),
                "password-set-by-link",
                "account",
                id.toString(),
                null,
                null);
        return account;
    }

    private void set(Account account, String password) {
        PasswordRule.check(password, account);
        sql.sql(
                        """
                        insert into access.credential (account, password_hash, changed_at)
                        values (?, ?, ?)
                        on conflict (account) do update
                        set password_hash = excluded.password_hash, changed_at = excluded.changed_at
                        """)
                .params(
                        account.id().value(),
                        encoder.encode(password),
                        Timestamp.from(clock.instant()))
                .update();
        forgetLinks(account.id());
    }

    private void forgetLinks(AccountId account) {
        sql.sql("delete from access.password_link where account = ?")
                .param(account.value())
                .update();
    }

    private Optional<String> hashOf(AccountId account) {
        return sql.sql("select password_hash from access.credential where account = ?")
                .param(account.value())
                .query(String.class)
                .optional();
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
