package io.anxin.access.oidc;

import java.net.URL;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// Who somebody is at a provider; the pair never changes and is never given to another person.
record OutsideIdentity(String issuer, String subject) {

    /// @throws NotAdmitted when the token lacks what every ID token has
    static OutsideIdentity of(OidcUser user) {
        URL issuer = user.getIssuer();
        String subject = user.getSubject();
        if (issuer == null || subject == null) {
            throw new NotAdmitted(OutsideProblem.REFUSED);
        }
        return new OutsideIdentity(issuer.toString(), subject);
    }
}
