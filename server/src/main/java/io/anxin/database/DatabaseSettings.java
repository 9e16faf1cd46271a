package io.anxin.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where data lies and which PostgreSQL holds it.
///
/// @param data the data folder (`--data`, `ANXIN_DATA`)
/// @param database the operator's PostgreSQL (`ANXIN_DATABASE_URL` and so on)
@ConfigurationProperties("anxin")
record DatabaseSettings(@DefaultValue("var") Path data, @DefaultValue Server database) {

    /// @param url JDBC or `postgresql://` address of the operator's server; none: the program runs
    ///   its own
    /// @param port of the server the program runs itself; 0 takes any free one
    record Server(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            @DefaultValue("0") int port) {

        boolean isEmbedded() {
            return url == null || url.isBlank();
        }
    }
}
