package io.anxin.database;

import io.anxin.database.embedded.EmbeddedServer;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts the server that the program owns, once for the process and beside everything else that
/// happens at the start. It is stopped after the last context is closed.
public final class EmbeddedDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static @Nullable CompletableFuture<EmbeddedServer> starting;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        DatabaseSettings settings =
                Binder.get(context.getEnvironment()).bindOrCreate("anxin", DatabaseSettings.class);
        if (settings.database().isEmbedded()) {
            var _ = begin(settings);
        }
    }

    static ServerAddress address(DatabaseSettings settings) {
        try {
            EmbeddedServer server = begin(settings).join();
            return new ServerAddress(server.url(), server.user(), server.password());
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static synchronized CompletableFuture<EmbeddedServer> begin(DatabaseSettings settings) {
        CompletableFuture<EmbeddedServer> future = starting;
        if (future == null) {
            future = new CompletableFuture<>();
            starting = future;
            stopAtTheEnd(future);
            complete(future, settings.data(), settings.database().port());
        }
        return future;
    }

    private static void complete(CompletableFuture<EmbeddedServer> future, Path data, int port) {
        Thread.ofPlatform()
                .name("postgresql-start")
                .start(
                        () -> {
                            try {
                                future.complete(
                                        EmbeddedServer.start(data, port, EmbeddedDatabase::lost));
                            } catch (RuntimeException | Error e) {
                                future.completeExceptionally(e);
                            }
                        });
    }

    private static void stopAtTheEnd(CompletableFuture<EmbeddedServer> future) {
        SpringApplication.getShutdownHandlers()
                .add(
                        () ->
                                future.handle(
                                                (server, _) -> {
                                                    if (server != null) {
                                                        server.close();
                                                    }
                                                    return server;
                                                })
                                        .join());
    }

    /// Nothing can be done without the database, and a supervisor can start us again.
    private static void lost() {
        Thread.ofPlatform().start(() -> System.exit(1));
    }
}
