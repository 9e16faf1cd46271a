package io.anxin.access.secondfactor;

import com.bastiaanjansen.otp.SecretGenerator;
import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.access.Secrets;
import io.anxin.shared.NotFound;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sets up, asks for and removes the second factor of an account.
@Service
public class SecondFactors {

    private static final String ISSUER = "Anxin";

    /// @param seed in Base32, to be typed where no picture can be taken
    /// @param uri the same as `otpauth:` address, to be shown as a QR code
    public record Offer(String seed, URI uri) {}

    private record Kept(String seed, boolean confirmed, long lastStep) {}

    private final JdbcClient sql;
    private final Secrets secrets;
    private final RecoveryCodes recoveryCodes;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    SecondFactors(
            JdbcClient sql,
            Secrets secrets,
            RecoveryCodes recoveryCodes,
            Accounts accounts,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.recoveryCodes = recoveryCodes;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean isAsked(AccountId account) {
        return kept(account, false).filter(Kept::confirmed).isPresent();
    }

    /// Accepts a code of the app, or a recovery code, and uses it up.
    @Transactional
    public boolean accept(AccountId account, String code) {
        Optional<Kept> kept = kept(account, true).filter(Kept::confirmed);
        return kept.isPresent()
                && (useStep(account, kept.get(), code) || recoveryCodes.use(account, code));
    }

    /// Begins to set it up; nothing is asked for until [#confirm].
    @Transactional
    Offer offer(Actor actor) {
        Account account = accounts.get(actor.account());
        if (isAsked(account.id())) {
            throw new SecondFactorPresent();
        }
        String seed = new String(SecretGenerator.generate(), StandardCharsets.US_ASCII);
        sql.sql(
                        """
                        insert into access.second_factor (account, seed) values (?, ?)
                        on conflict (account) do update set seed = excluded.seed, last_step = 0
                        """)
                .params(account.id().value(), secrets.seal(seed))
                .update();
        return new Offer(seed, uri(seed, account));
    }

    /// Proves that the app shows the right codes.
    ///
    /// @return the recovery codes, which are told this once
    /// @throws SecondFactorWrong when it does not
    @Transactional
    List<String> confirm(Actor actor, String code) {
        AccountId account = actor.account();
        Kept kept = kept(account, true).orElseThrow(() -> new NotFound("second-factor", account));
        if (kept.confirmed()) {
            throw new SecondFactorPresent();
        }
        if (!useStep(account, kept, code)) {
            throw new SecondFactorWrong();
        }
        sql.sql("update access.second_factor set confirmed_at = ? where account = ?")
                .params(Timestamp.from(clock.instant()), account.value())
                .update();
        audit.record(actor, "second-factor-set", "account", account.toString(), null, null);
        return recoveryCodes.renew(account);
    }

    /// Removes the own second factor, which takes a code of it.
    @Transactional
    void remove(Actor actor, String code) {
        AccountId account = actor.account();
        if (isAsked(account) && !accept(account, code)) {
            throw new SecondFactorWrong();
        }
        forget(actor, account);
    }

    /// Removes the second factor of somebody who lost it.
    @Transactional
    public void reset(Actor actor, AccountId account) {
        actor.require(Permission.MANAGE_ACCOUNTS);
        forget(actor, account);
    }

    private void forget(Actor actor, AccountId account) {
        recoveryCodes.forget(account);
        sql.sql("delete from access.second_factor where account = ?")
                .param(account.value())
                .update();
        audit.record(actor, "second-factor-removed", "account", account.toString(), null, null);
    }

    private boolean useStep(AccountId account, Kept kept, String code) {
        OptionalLong step = OneTimeCode.step(kept.seed(), code, clock.instant(), kept.lastStep());
        if (step.isEmpty()) {
            return false;
        }
        sql.sql("update access.second_factor set last_step = ? where account = ?")
                .params(step.getAsLong(), account.value())
                .update();
        return true;
    }

    private Optional<Kept> kept(AccountId account, boolean lock) {
        return sql.sql(
                        """
                        select seed, confirmed_at is not null, last_step
                        from access.second_factor where account = ?
                        """
                                + (lock ? " for update" : ""))
                .param(account.value())
                .query(
                        (row, _) ->
                                new Kept(
                                        secrets.open(row.getString(1)),
                                        row.getBoolean(2),
                                        row.getLong(3)))
                .optional();
    }

    private static URI uri(String seed, Account account) {
        try {
            return OneTimeCode.generator(seed).getURI(ISSUER, account.mail());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
