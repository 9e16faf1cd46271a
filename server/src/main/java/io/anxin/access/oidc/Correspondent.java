package io.anxin.access.oidc;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/// Talks to the identity provider and waits for nothing long: somebody sits before the sign-in
/// page.
final class Correspondent {

    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration TO_ANSWER = Duration.ofSeconds(5);

    private final JdkClientHttpRequestFactory connections;

    Correspondent() {
        connections =
                new JdkClientHttpRequestFactory(
                        HttpClient.newBuilder().connectTimeout(TO_CONNECT).build());
        connections.setReadTimeout(TO_ANSWER);
    }

    RestClient plain() {
        return RestClient.builder().requestFactory(connections).build();
    }

    RestTemplate operations() {
        RestTemplate operations = new RestTemplate(connections);
        operations.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        return operations;
    }

    RestClientAuthorizationCodeTokenResponseClient tokens() {
        RestClientAuthorizationCodeTokenResponseClient tokens =
                new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(
                RestClient.builder()
                        .requestFactory(connections)
                        .configureMessageConverters(
                                converters ->
                                        converters
                                                .registerDefaults()
                                                .addCustomConverter(
                                                        new OAuth2AccessTokenResponseHttpMessageConverter()))
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build());
        return tokens;
    }

    /// Asks who it is only where the ID token does not tell the mail address.
    OidcUserService users() {
        DefaultOAuth2UserService asking = new DefaultOAuth2UserService();
        asking.setRestOperations(operations());
        OidcUserService users = new OidcUserService();
        users.setOauth2UserService(asking);
        users.setRetrieveUserInfo(Correspondent::lacksMail);
        return users;
    }

    private static boolean lacksMail(OidcUserRequest request) {
        OidcIdToken token = request.getIdToken();
        boolean told = token.getEmail() != null && token.getEmailVerified() != null;
        return !told
                && request.getClientRegistration()
                                .getProviderDetails()
                                .getUserInfoEndpoint()
                                .getUri()
                        != null;
    }
}
