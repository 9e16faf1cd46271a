package io.anxin.access.signin;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.NotSignedIn;
import io.anxin.access.secondfactor.SecondFactorWrong;
import io.anxin.access.secondfactor.SecondFactors;
import io.anxin.access.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.springframework.stereotype.Service;

/// Lets in whom an identity provider vouches for, into the same session as with a password. Nothing
/// here runs in one transaction, because wrong codes are counted although they fail.
@Service
public class OutsideSignIn {

    private static final String ACCOUNT = "outside-account";
    private static final String ISSUER = "outside-issuer";
    private static final int SECONDS_FOR_THE_CODE = 600;

    private final Accounts accounts;
    private final SecondFactors factors;
    private final LockOut lockOut;
    private final Sessions sessions;
    private final Audit audit;

    OutsideSignIn(
            Accounts accounts,
            SecondFactors factors,
            LockOut lockOut,
            Sessions sessions,
            Audit audit) {
        this.accounts = accounts;
        this.factors = factors;
        this.lockOut = lockOut;
        this.sessions = sessions;
        this.audit = audit;
    }

    /// @param strong whether the provider asked for a second factor itself
    /// @return false when the code of our second factor is still to come
    public boolean admit(
            HttpServletRequest request, Account account, String issuer, boolean strong) {
        if (strong || !factors.isAsked(account.id())) {
            begin(request, account, issuer);
            return true;
        }
        sessions.end(request);
        HttpSession waiting = request.getSession(true);
        waiting.setMaxInactiveInterval(SECONDS_FOR_THE_CODE);
        waiting.setAttribute(ACCOUNT, account.id().toString());
        waiting.setAttribute(ISSUER, issuer);
        return false;
    }

    /// @throws NotSignedIn when nobody came from a provider, or long ago
    /// @throws SecondFactorWrong when it is not the code
    void confirm(HttpServletRequest request, String code) {
        HttpSession waiting = request.getSession(false);
        if (waiting == null
                || !(waiting.getAttribute(ACCOUNT) instanceof String id)
                || !(waiting.getAttribute(ISSUER) instanceof String issuer)) {
            throw new NotSignedIn();
        }
        Account account =
                accounts.find(AccountId.of(id))
                        .filter(Account::active)
                        .orElseThrow(NotSignedIn::new);
        lockOut.attempt(account.mail(), request.getRemoteAddr());
        if (!factors.accept(account.id(), code)) {
            throw new SecondFactorWrong();
        }
        lockOut.succeeded(account.mail(), request.getRemoteAddr());
        begin(request, account, issuer);
    }

    private void begin(HttpServletRequest request, Account account, String issuer) {
        sessions.begin(request, account.id());
        audit.record(
                Actor.person(account, request.getRemoteAddr()),
                "signed-in",
                "account",
                account.id().toString(),
                null,
                Map.of("issuer", issuer));
    }
}
