package io.anxin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Gives a test context its own database and data folder.
final class TestSurroundings
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "test surroundings",
                                Map.of(
                                        "anxin.database.url",
                                        TestPostgres.createDatabase(),
                                        "anxin.data",
                                        dataFolder())));
        context.getEnvironment()
                .getPropertySources()
                .addLast(
                        new MapPropertySource(
                                "test defaults",
                                Map.of(
                                        "spring.datasource.hikari.maximum-pool-size",
                                        "8",
                                        "spring.datasource.hikari.minimum-idle",
                                        "1")));
        context.getEnvironment()
                .getPropertySources()
                .addLast(
                        new MapPropertySource(
                                "test stillness",
                                Map.of(
                                        "anxin.background",
                                        "false",
                                        "db-scheduler.enabled",
                                        "false")));
    }

    private static String dataFolder() {
        try {
            return Files.createTempDirectory("anxin-test-").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
