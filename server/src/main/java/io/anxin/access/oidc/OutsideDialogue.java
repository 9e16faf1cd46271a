package io.anxin.access.oidc;

import io.anxin.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/// The question to the identity provider (authorization code with PKCE, state and nonce) and what
/// its answer is worth. See OpenID Connect Core 1.0, section 3.1, and RFC 7636.
@Component
class OutsideDialogue {

    private final OutsideProvider provider;
    private final OutsideSettings settings;
    private final DefaultOAuth2AuthorizationRequestResolver questions;

    OutsideDialogue(OutsideProvider provider, OutsideSettings settings) {
        this.provider = provider;
        this.settings = settings;
        this.questions =
                new DefaultOAuth2AuthorizationRequestResolver(
                        _ -> provider.described().registration());
        questions.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    /// @throws NotFound when no identity provider is configured
    /// @throws NotAdmitted when it cannot be reached
    OAuth2AuthorizationRequest question(HttpServletRequest request) {
        if (!settings.isConfigured()) {
            throw new NotFound("identity-provider", OutsideProvider.ID);
        }
        return Objects.requireNonNull(questions.resolve(request, OutsideProvider.ID));
    }

    /// Exchanges the code for an ID token and checks it.
    ///
    /// @throws NotAdmitted when there is none, or it is not for this question
    OidcUser answer(OAuth2AuthorizationRequest question, HttpServletRequest request) {
        OutsideProvider.Described described = provider.described();
        OAuth2LoginAuthenticationToken token =
                new OAuth2LoginAuthenticationToken(
                        described.registration(),
                        new OAuth2AuthorizationExchange(question, response(question, request)));
        try {
            if (described.checks().authenticate(token)
                            instanceof OAuth2LoginAuthenticationToken checked
                    && checked.getPrincipal() instanceof OidcUser user) {
                return user;
            }
        } catch (AuthenticationException e) {
            throw new NotAdmitted(
                    isSilent(e) ? OutsideProblem.UNAVAILABLE : OutsideProblem.REFUSED, e);
        }
        throw new NotAdmitted(OutsideProblem.REFUSED);
    }

    private static OAuth2AuthorizationResponse response(
            OAuth2AuthorizationRequest question, HttpServletRequest request) {
        String code = request.getParameter("code");
        String error = request.getParameter("error");
        OAuth2AuthorizationResponse.Builder response =
                code == null || code.isBlank()
                        ? OAuth2AuthorizationResponse.error(error == null ? "none" : error)
                        : OAuth2AuthorizationResponse.success(code);
        return response.redirectUri(Objects.requireNonNull(question.getRedirectUri()))
                .state(request.getParameter("state"))
                .build();
    }

    private static boolean isSilent(@Nullable Throwable cause) {
        return cause != null && (cause instanceof IOException || isSilent(cause.getCause()));
    }
}
