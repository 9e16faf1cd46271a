package io.anxin.access.oidc;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/// The identity provider as it describes itself. It is asked when somebody wants to sign in there,
/// never at the start, so that the program runs while the provider does not.
@Component
class OutsideProvider {

    static final String ID = "outside";

    private static final String REDIRECT = "{baseUrl}/login/oauth2/code/" + ID;
    private static final String DESCRIPTION = "/.well-known/openid-configuration";
    private static final long TRUSTED_NANOS = Duration.ofHours(1).toNanos();
    private static final ParameterizedTypeReference<Map<String, Object>> METADATA =
            new ParameterizedTypeReference<>() {};

    /// @param checks exchanges the code and checks the ID token: signature, issuer, audience, times
    ///   and nonce
    record Described(
            ClientRegistration registration,
            OidcAuthorizationCodeAuthenticationProvider checks,
            long atNanos) {}

    private final OutsideSettings settings;
    private final Correspondent correspondent = new Correspondent();
    private volatile @Nullable Described described;

    OutsideProvider(OutsideSettings settings) {
        this.settings = settings;
    }

    /// @throws NotAdmitted when the provider cannot be reached or describes somebody else
    Described described() {
        Described known = described;
        if (known == null || System.nanoTime() - known.atNanos() > TRUSTED_NANOS) {
            known = ask();
            described = known;
        }
        return known;
    }

    private Described ask() {
        try {
            String issuer = settings.issuer().strip().replaceFirst("/+$", "");
            Map<String, Object> metadata =
                    Objects.requireNonNull(
                            correspondent
                                    .plain()
                                    .get()
                                    .uri(issuer + DESCRIPTION)
                                    .retrieve()
                                    .body(METADATA));
            if (!issuer.equals(String.valueOf(metadata.get("issuer")).replaceFirst("/+$", ""))) {
                throw new IllegalArgumentException("It calls itself " + metadata.get("issuer"));
            }
            ClientRegistration registration = registration(metadata);
            return new Described(registration, checks(registration), System.nanoTime());
        } catch (RuntimeException e) {
            throw new NotAdmitted(OutsideProblem.UNAVAILABLE, e);
        }
    }

    private ClientRegistration registration(Map<String, Object> metadata) {
        ClientRegistration.Builder registration =
                ClientRegistrations.fromOidcConfiguration(metadata)
                        .registrationId(ID)
                        .clientId(settings.clientId())
                        .clientSecret(settings.clientSecret())
                        .redirectUri(REDIRECT)
                        .scope(List.of("openid", "profile", "email"));
        if (settings.clientSecret().isBlank()) {
            registration.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        }
        return registration.build();
    }

    private OidcAuthorizationCodeAuthenticationProvider checks(ClientRegistration registration) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(
                                Objects.requireNonNull(
                                        registration.getProviderDetails().getJwkSetUri()))
                        .jwsAlgorithms(
                                algorithms ->
                                        algorithms.addAll(
                                                List.of(
                                                        SignatureAlgorithm.RS256,
                                                        SignatureAlgorithm.PS256,
                                                        SignatureAlgorithm.ES256)))
                        .restOperations(correspondent.operations())
                        .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        OidcAuthorizationCodeAuthenticationProvider checks =
                new OidcAuthorizationCodeAuthenticationProvider(
                        correspondent.tokens(), correspondent.users());
        checks.setJwtDecoderFactory(_ -> decoder);
        return checks;
    }
}
