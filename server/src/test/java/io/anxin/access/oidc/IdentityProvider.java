package io.anxin.access.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A small OpenID provider on the loopback interface: authorization code with PKCE, signed ID
/// tokens. Whoever comes is taken for [#person], without being asked.
final class IdentityProvider implements AutoCloseable {

    static final String CLIENT = "anxin";
    static final String SECRET = "top:secret";

    /// @param mail null when the ID token does not tell it
    record Person(String subject, @Nullable String mail, boolean verified, List<String> methods) {}

    private final int port;
    private final RSAKey key;
    private final Map<String, Map<String, String>> codes = new HashMap<>();
    private @Nullable HttpServer server;
    private Person person = new Person("nobody", null, false, List.of());
    private @Nullable String nonce;
    private String audience = CLIENT;

    IdentityProvider(int port) throws JOSEException {
        this.port = port;
        this.key = new RSAKeyGenerator(2048).keyID("one").generate();
    }

    String issuer() {
        return "http://localhost:" + port;
    }

    void start() throws IOException {
        if (server == null) {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/", this::answer);
            server.start();
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    /// Who sits before the browser from now on; tokens are honest again.
    void person(Person next) {
        person = next;
        nonce = null;
        audience = CLIENT;
    }

    /// Makes tokens that answer somebody else's question.
    void forgeNonce() {
        nonce = "other";
    }

    void forgeAudience() {
        audience = "other";
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" -> json(exchange, metadata());
                case "/jwks" -> json(exchange, new JWKSet(key.toPublicJWK()).toString());
                case "/authorize" -> authorize(exchange);
                case "/token" -> token(exchange);
                default -> exchange.sendResponseHeaders(404, -1);
            }
        } catch (JOSEException | NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }

    private String metadata() {
        return """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
         "jwks_uri": "%1$s/jwks", "response_types_supported": ["code"], "subject_types_supported": ["public"],
         "id_token_signing_alg_values_supported": ["RS256"]}
        """
                .formatted(issuer());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        asked.get("redirect_uri")
                                + "?code="
                                + code
                                + "&state="
                                + URLEncoder.encode(
                                        asked.getOrDefault("state", ""), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange)
            throws IOException, JOSEException, NoSuchAlgorithmException {
        Map<String, String> given =
                form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = codes.remove(given.getOrDefault("code", ""));
        if (asked == null
                || !isOurClient(exchange)
                || !"S256".equals(asked.get("code_challenge_method"))
                || !challenge(given.getOrDefault("code_verifier", ""))
                        .equals(asked.get("code_challenge"))
                || !Objects.equals(asked.get("redirect_uri"), given.get("redirect_uri"))) {
            byte[] refusal = "{\"error\": \"invalid_grant\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(400, refusal.length);
            exchange.getResponseBody().write(refusal);
            return;
        }
        json(
                exchange,
                "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"expires_in\": 60, \"id_token\": \"%s\"}"
                        .formatted(idToken(asked.get("nonce"))));
    }

    private static boolean isOurClient(HttpExchange exchange) {
        String known =
                URLEncoder.encode(CLIENT, StandardCharsets.UTF_8)
                        + ":"
                        + URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
        String header =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(known.getBytes(StandardCharsets.UTF_8));
        return header.equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private static String challenge(String verifier) throws NoSuchAlgorithmException {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256")
                                .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    }

    private String idToken(@Nullable String asked) throws JOSEException {
        Instant now = Instant.now();
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .subject(person.subject())
                        .audience(audience)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(60)))
                        .claim("nonce", nonce == null ? asked : nonce)
                        .claim("name", "Person " + person.subject())
                        .claim("email", person.mail())
                        .claim("email_verified", person.verified())
                        .claim("amr", person.methods())
                        .build();
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                        claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static void json(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, String> form(String text) {
        Map<String, String> values = new HashMap<>();
        Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(
                        pair ->
                                values.put(
                                        pair[0],
                                        URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return values;
    }
}
