package io.anxin.access.signin;

import io.anxin.access.Secrets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Slows down guessing. An account is locked for 30 s after the fifth failure in a row, and for
/// twice as long after each further one, up to an hour; a network address is locked for 15 minutes
/// after 50 failures. An attempt is counted before the password is looked at and taken back when it
/// was right, so that a hundred guesses at once count as a hundred.
@Component
class LockOut {

    /// @param failures that many in a row lock
    /// @param first how long the first time
    /// @param longest how long at most; each further failure doubles
    /// @param remembered after that long without an attempt the count begins anew
    private record Limit(int failures, Duration first, Duration longest, Duration remembered) {}

    private static final Limit ACCOUNT =
            new Limit(5, Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofHours(24));
    private static final Limit ADDRESS =
            new Limit(50, Duration.ofMinutes(15), Duration.ofMinutes(15), Duration.ofMinutes(15));

    private final JdbcClient sql;
    private final Secrets secrets;
    private final Clock clock;

    LockOut(JdbcClient sql, Secrets secrets, Clock clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// Counts an attempt.
    ///
    /// @throws AccountLocked while the account or the address is locked
    void attempt(String mail, String address) {
        Instant now = clock.instant();
        count(address(address), ADDRESS, now);
        count(account(mail), ACCOUNT, now);
    }

    /// The attempt was right: the account starts anew, and the address is charged for nothing.
    void succeeded(String mail, String address) {
        forget(mail);
        takeBack(address(address));
    }

    /// The password was right and the second factor still to come: nothing is forgiven, or asking
    /// with the password alone in between would allow any number of guesses at the code.
    void halfway(String mail, String address) {
        takeBack(account(mail));
        takeBack(address(address));
    }

    void forget(String mail) {
        sql.sql("delete from access.sign_in_failure where subject = ?")
                .param(account(mail))
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forgetOld() {
        sql.sql("delete from access.sign_in_failure where last_at < ?")
                .param(Timestamp.from(clock.instant().minus(ACCOUNT.remembered())))
                .update();
    }

    /// One statement, so that attempts at the same time are counted one after the other; it touches
    /// no row while the lock lasts.
    private void count(String subject, Limit limit, Instant now) {
        boolean counted =
                sql.sql(
                                        """
                                        insert into access.sign_in_failure as f (subject, failures, last_at)
                                        values (:subject, 1, :now)
                                        on conflict (subject) do update set
                                            last_at = :now,
                                            failures = case when f.last_at < :forgotten then 1
                                                            else least(f.failures + 1, 1000) end,
                                            locked_until = case
                                                when f.last_at >= :forgotten and f.failures + 1 >= :most
                                                then cast(:now as timestamptz) + interval '1 second' * least(:longest,
                                                    :first * power(2, least(f.failures + 1 - :most, 20)))
                                                end
                                        where f.locked_until is null or f.locked_until <= :now
                                        """)
                                .param("subject", subject)
                                .param("now", Timestamp.from(now))
                                .param("forgotten", Timestamp.from(now.minus(limit.remembered())))
                                .param("most", limit.failures())
                                .param("first", limit.first().toSeconds())
                                .param("longest", limit.longest().toSeconds())
                                .update()
                        == 1;
        if (!counted) {
            throw new AccountLocked(Duration.between(now, lockedUntil(subject, now)));
        }
    }

    private void takeBack(String subject) {
        sql.sql(
                        """
                        update access.sign_in_failure
                        set failures = greatest(failures - 1, 1), locked_until = null
                        where subject = ?
                        """)
                .param(subject)
                .update();
    }

    private Instant lockedUntil(String subject, Instant now) {
        return sql.sql("select locked_until from access.sign_in_failure where subject = ?")
                .param(subject)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant)
                .orElse(now);
    }

    private String account(String mail) {
        return "account:" + secrets.fingerprint("sign-in", mail.strip().toLowerCase(Locale.ROOT));
    }

    private static String address(String address) {
        return "address:" + address;
    }
}
