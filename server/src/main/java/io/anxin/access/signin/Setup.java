package io.anxin.access.signin;

import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.NewAccount;
import io.anxin.access.Role;
import io.anxin.access.password.PasswordRule;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The first visit: there is no account and no default password, so whoever comes first becomes the
/// administrator.
@Service
class Setup {

    private final JdbcClient sql;
    private final Accounts accounts;

    Setup(JdbcClient sql, Accounts accounts) {
        this.sql = sql;
        this.accounts = accounts;
    }

    boolean isNeeded() {
        return sql.sql("select not exists (select 1 from access.account)")
                .query(Boolean.class)
                .single();
    }

    /// Two visitors at once: the second waits for the first at the revision row and then finds that
    /// there is an account.
    ///
    /// @throws SetUpAlready when there is an account
    @Transactional
    Account createAdministrator(String name, String mail, String password, String locale) {
        sql.sql("select number from access.account_revision for update").query(Long.class).single();
        if (!isNeeded()) {
            throw new SetUpAlready();
        }
        PasswordRule.check(password, name, mail);
        return accounts.create(
                Actor.system("setup"),
                new NewAccount(name, mail, Set.of(Role.ADMINISTRATOR), locale, password));
    }
}
