package io.anxin.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// Address of a PostgreSQL database and who signs in to it.
record ServerAddress(String url, String user, String password) implements JdbcConnectionDetails {

    /// Reads both forms in use: `jdbc:postgresql://host/name?user=...` and
    /// `postgresql://user:password@host/name`. User and password given apart win over those inside.
    static ServerAddress of(DatabaseSettings.Server server) {
        String given = server.url() == null ? "" : server.url().strip();
        if (given.startsWith("postgres://") || given.startsWith("postgresql://")) {
            return ofUri(URI.create(given), server);
        }
        return new ServerAddress(given, orEmpty(server.user()), orEmpty(server.password()));
    }

    private static ServerAddress ofUri(URI uri, DatabaseSettings.Server server) {
        String[] login = orEmpty(uri.getRawUserInfo()).split(":", 2);
        String user = server.user() != null ? server.user() : decoded(login[0]);
        String inside = login.length > 1 ? decoded(login[1]) : "";
        String password = server.password() != null ? server.password() : inside;
        String authority = uri.getRawAuthority();
        String hosts = authority.substring(authority.indexOf('@') + 1);
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new ServerAddress(
                "jdbc:postgresql://" + hosts + uri.getRawPath() + query, user, password);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public String getUsername() {
        return user;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    /// Without the password: settings end up in logs.
    @Override
    public String toString() {
        return url;
    }
}
