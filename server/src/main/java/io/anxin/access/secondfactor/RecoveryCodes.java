package io.anxin.access.secondfactor;

import io.anxin.access.AccountId;
import io.anxin.access.Secrets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Ten codes for the day the telephone is lost, each good once. They have 49 random bits, so what
/// is kept is a keyed MAC: a stolen database alone cannot be searched for them.
@Component
class RecoveryCodes {

    private static final int COUNT = 10;
    private static final int LENGTH = 10;

    /// No letters or digits that look alike.
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private final JdbcClient sql;
    private final Secrets secrets;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(JdbcClient sql, Secrets secrets) {
        this.sql = sql;
        this.secrets = secrets;
    }

    /// Fresh codes in place of the old ones.
    List<String> renew(AccountId account) {
        forget(account);
        List<String> codes = Stream.generate(this::code).distinct().limit(COUNT).toList();
        codes.forEach(
                code ->
                        sql.sql("insert into access.recovery_code (account, hash) values (?, ?)")
                                .params(account.value(), mac(code))
                                .update());
        return codes;
    }

    /// Uses a code up.
    boolean use(AccountId account, String code) {
        return sql.sql("delete from access.recovery_code where account = ? and hash = ?")
                        .params(account.value(), mac(code))
                        .update()
                == 1;
    }

    void forget(AccountId account) {
        sql.sql("delete from access.recovery_code where account = ?")
                .param(account.value())
                .update();
    }

    private String mac(String code) {
        String plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return secrets.fingerprint("recovery-code", plain);
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i == LENGTH / 2 ? "-" : "")
                    .append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
