package io.anxin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A browser of a test: keeps cookies and sends the CSRF token back as our pages do. With a bearer
/// token it is a machine, which does neither.
public final class Browser {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// @param body empty object when the answer had none
    public record Answer(int status, JsonNode body, HttpResponse<byte[]> raw) {

        public @Nullable String header(String name) {
            return raw.headers().firstValue(name).orElse(null);
        }

        /// The last part of the problem type, such as `NotSignedIn`.
        public String problem() {
            return body.path("type").asString("").replace("urn:anxin:problem:", "");
        }
    }

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private final String base;
    private String language = "en";
    private @Nullable String token;
    private boolean withCsrf = true;

    public Browser(int port) {
        base = "http://localhost:" + port;
        client =
                HttpClient.newBuilder()
                        .cookieHandler(cookies)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    public Browser speaking(String tag) {
        language = tag;
        return this;
    }

    public Browser withToken(String secret) {
        token = secret;
        return this;
    }

    public Browser withoutCsrf() {
        withCsrf = false;
        return this;
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, @Nullable Object body) {
        return send("POST", path, body);
    }

    public Answer put(String path, @Nullable Object body) {
        return send("PUT", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    public Answer signIn(String mail, String password) {
        return post("/api/v1/session", Map.of("mail", mail, "password", password));
    }

    /// Issues an API token of whoever is signed in.
    public String issueToken() {
        return post("/api/v1/tokens", Map.of("name", "test")).body().path("secret").asString();
    }

    /// @param body an object for JSON, a string for JSON as it is, or null
    public Answer send(String method, String path, @Nullable Object body) {
        HttpRequest.Builder request = request(path);
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            String text = body instanceof String s ? s : JSON.writeValueAsString(body);
            request.method(method, BodyPublishers.ofString(text))
                    .header("Content-Type", "application/json");
        }
        return send(method, request);
    }

    /// Uploads one file as a form does.
    ///
    /// @param name as it stands in the form, so it may be hostile
    public Answer upload(String path, String name, byte[] content) {
        String boundary = "----anxin-test-boundary";
        String disposition = "form-data; name=\"file\"; filename=\"" + name + "\"";
        String top =
                String.join(
                        "\r\n",
                        "--" + boundary,
                        "Content-Disposition: " + disposition,
                        "Content-Type: application/octet-stream",
                        "",
                        "");
        byte[] head = top.getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[head.length + content.length + tail.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(content, 0, all, head.length, content.length);
        System.arraycopy(tail, 0, all, head.length + content.length, tail.length);
        return send(
                "POST",
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArray(all)));
    }

    /// Opens a stream that stays open, such as that of live changes.
    public HttpResponse<InputStream> open(String path, Map<String, String> headers) {
        HttpRequest.Builder request = request(path);
        headers.forEach(request::header);
        try {
            return client.send(request.GET().build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        URI address = path.startsWith("http") ? URI.create(path) : URI.create(base + path);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).header("Accept-Language", language);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private Answer send(String method, HttpRequest.Builder request) {
        if (withCsrf && token == null && !method.equals("GET")) {
            request.header("X-XSRF-TOKEN", csrf());
        }
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            JsonNode body =
                    type.contains("json") && answer.body().length > 0
                            ? JSON.readTree(answer.body())
                            : JSON.createObjectNode();
            return new Answer(answer.statusCode(), body, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String csrf() {
        if (cookie("XSRF-TOKEN").isEmpty()) {
            get("/api/v1/session");
        }
        return cookie("XSRF-TOKEN");
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
