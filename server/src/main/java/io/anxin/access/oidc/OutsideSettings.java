package io.anxin.access.oidc;

import io.anxin.access.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How to reach the identity provider of the company.
///
/// @param issuer its address, below which `/.well-known/openid-configuration` answers; empty: none
/// @param clientSecret empty for a public client
/// @param name what the button of the sign-in page says
/// @param createAccounts whether somebody without an account gets one, with the default role
@ConfigurationProperties("anxin.oidc")
record OutsideSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("OpenID Connect") String name,
        @DefaultValue("false") boolean createAccounts,
        @DefaultValue("AGENT") Role defaultRole) {

    boolean isConfigured() {
        return !issuer.isBlank();
    }
}
