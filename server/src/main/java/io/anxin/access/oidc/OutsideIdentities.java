package io.anxin.access.oidc;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.NewAccount;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which account somebody is. Known by issuer and subject, which never change; the mail address
/// counts once, the first time, and only where the provider vouches for it. An account is one
/// subject of an issuer: an address that was given to another person there opens nothing.
@Service
class OutsideIdentities {

    private static final Actor SELF = Actor.system("oidc");
    private static final int LONGEST_NAME = 100;

    private final JdbcClient sql;
    private final Accounts accounts;
    private final Audit audit;
    private final OutsideSettings settings;

    OutsideIdentities(JdbcClient sql, Accounts accounts, Audit audit, OutsideSettings settings) {
        this.sql = sql;
        this.accounts = accounts;
        this.audit = audit;
        this.settings = settings;
    }

    /// @throws NotAdmitted when it is nobody who may come in
    @Transactional
    public Account accountOf(OidcUser user) {
        OutsideIdentity identity = OutsideIdentity.of(user);
        Account account = known(identity).orElseGet(() -> meet(identity, user));
        if (!account.active()) {
            throw new NotAdmitted(OutsideProblem.SUSPENDED);
        }
        return account;
    }

    private Optional<Account> known(OutsideIdentity identity) {
        return sql.sql(
                        """
                        select account from access.outside_identity
                        where issuer = ? and subject = ?
                        """)
                .params(identity.issuer(), identity.subject())
                .query(UUID.class)
                .optional()
                .map(id -> accounts.get(new AccountId(id)));
    }

    private Account meet(OutsideIdentity identity, OidcUser user) {
        String mail = user.getEmail();
        if (mail == null || !Boolean.TRUE.equals(user.getEmailVerified())) {
            throw new NotAdmitted(OutsideProblem.UNVERIFIED);
        }
        Account account = accounts.byMail(mail).orElseGet(() -> create(user, mail));
        if (!account.active()) {
            throw new NotAdmitted(OutsideProblem.SUSPENDED);
        }
        int linked =
                sql.sql(
                                """
                                insert into access.outside_identity (issuer, subject, account)
                                values (?, ?, ?) on conflict do nothing
                                """)
                        .params(identity.issuer(), identity.subject(), account.id().value())
                        .update();
        if (linked == 0) {
            return known(identity).orElseThrow(() -> new NotAdmitted(OutsideProblem.UNKNOWN));
        }
        audit.record(
                SELF,
                "outside-identity-linked",
                "account",
                account.id().toString(),
                null,
                identity);
        return account;
    }

    /// Nobody comes in this way before the administrator is set up.
    private Account create(OidcUser user, String mail) {
        if (!settings.createAccounts() || accounts.list().isEmpty()) {
            throw new NotAdmitted(OutsideProblem.UNKNOWN);
        }
        String name =
                Stream.of(user.getFullName(), user.getPreferredUsername(), mail)
                        .filter(word -> word != null && !word.isBlank())
                        .findFirst()
                        .orElse(mail);
        String locale = user.getLocale();
        return accounts.create(
                SELF,
                new NewAccount(
                        name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                        mail,
                        Set.of(settings.defaultRole()),
                        locale != null && locale.startsWith("en") ? "en" : "zh-CN",
                        null));
    }
}
