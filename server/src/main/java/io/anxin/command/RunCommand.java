package io.anxin.command;

import io.anxin.database.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Starts the program. The arguments are read first and the program is started outside the command
/// line, so that the build can start it the same way to prepare its beans.
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        header = "Start the service desk. 启动服务台。",
        description = {
            "Environment: PORT, ANXIN_ADDRESS (default 127.0.0.1), ANXIN_DATA,",
            "ANXIN_DATABASE_URL, ANXIN_DATABASE_USER, ANXIN_DATABASE_PASSWORD.",
            "See docs/operations.md."
        })
public final class RunCommand implements Runnable {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port of the web server; 0 takes any free one (default: 8080).")
    private @Nullable Integer port;

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder (default: var).")
    private @Nullable Path data;

    @Option(
            names = "--demo",
            negatable = true,
            description = "Fill an empty database with the demo company (default: no).")
    private boolean demo;

    @Option(
            names = "--demo-token",
            paramLabel = "TOKEN",
            description = "API token that the demo administrator gets.")
    private @Nullable String demoToken;

    private boolean wanted;

    @Override
    public void run() {
        wanted = true;
    }

    /// Whether the arguments asked to start the program.
    public boolean isWanted() {
        return wanted;
    }

    /// Starts the program and returns while it runs.
    public void start(Class<?> program) {
        SpringApplication application = new SpringApplication(program);
        application.setBannerMode(Banner.Mode.OFF);
        application.addInitializers(new EmbeddedDatabase());
        application.addListeners((ApplicationReadyEvent ready) -> Welcome.print(ready));
        application.run(settings());
    }

    private String[] settings() {
        List<String> settings = new ArrayList<>();
        if (port != null) {
            settings.add("--server.port=" + port);
        }
        if (data != null) {
            settings.add("--anxin.data=" + data);
        }
        if (demo) {
            settings.add("--anxin.demo=true");
        }
        if (demoToken != null) {
            settings.add("--anxin.demo-token=" + demoToken);
        }
        return settings.toArray(String[]::new);
    }
}
