package io.anxin.access.signin;

import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.password.Passwords;
import io.anxin.access.secondfactor.SecondFactorWrong;
import io.anxin.access.secondfactor.SecondFactors;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Decides who may come in. Failures are counted even though the request fails, so nothing here
/// runs in one transaction.
@Service
class SignIn {

    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final LockOut lockOut;
    private final Audit audit;

    SignIn(
            Accounts accounts,
            Passwords passwords,
            SecondFactors factors,
            LockOut lockOut,
            Audit audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.factors = factors;
        this.lockOut = lockOut;
        this.audit = audit;
    }

    /// @param code of the second factor, when there is one
    /// @throws AccountLocked after too many failures
    /// @throws BadCredentials when no active account has this mail and password
    /// @throws SecondFactorNeeded when the code is missing
    Account check(String mail, String password, @Nullable String code, String address) {
        lockOut.attempt(mail, address);
        Optional<Account> account = accounts.byMail(mail).filter(Account::active);
        if (!passwords.matches(account.map(Account::id), password) || account.isEmpty()) {
            throw new BadCredentials();
        }
        Account known = account.get();
        if (factors.isAsked(known.id())) {
            if (code == null || code.isBlank()) {
                lockOut.halfway(mail, address);
                throw new SecondFactorNeeded();
            }
            if (!factors.accept(known.id(), code)) {
                throw new SecondFactorWrong();
            }
        }
        lockOut.succeeded(mail, address);
        audit.record(
                Actor.person(known, address),
                "signed-in",
                "account",
                known.id().toString(),
                null,
                null);
        return known;
    }
}
