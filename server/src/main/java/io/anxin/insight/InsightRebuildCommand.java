package io.anxin.insight;

import io.anxin.database.EmbeddedDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Rebuilds the projection: with a token through the program that runs, which goes on serving;
/// without one on the database itself, which with the embedded one needs the program to stand
/// still.
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        header = "Build the projection anew from tickets and surveys. 从工单和评价重建指标。",
        description = {
            "With --token (or ANXIN_TOKEN) the running program does it and its progress is told;",
            "without one this command does it on the database of --data or ANXIN_DATABASE_URL."
        })
final class InsightRebuildCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--url",
            defaultValue = "http://127.0.0.1:8080",
            description = "Address of the running program (default: ${DEFAULT-VALUE}).")
    private String url = "";

    @Option(
            names = "--token",
            defaultValue = "${env:ANXIN_TOKEN}",
            description = "API token of an administrator (default: ANXIN_TOKEN).")
    private @Nullable String token;

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder (default: var).")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException, InterruptedException, ClassNotFoundException {
        return token == null || token.isBlank() ? rebuildHere() : rebuildThere(token);
    }

    private int rebuildHere() throws ClassNotFoundException {
        SpringApplication application = new SpringApplication(Class.forName("io.anxin.Anxin"));
        application.setBannerMode(Banner.Mode.OFF);
        application.addInitializers(new EmbeddedDatabase());
        List<String> settings = new ArrayList<>();
        settings.add("--server.port=0");
        settings.add("--anxin.background=false");
        settings.add("--logging.level.root=warn");
        settings.add("--logging.level.io.anxin=warn");
        if (data != null) {
            settings.add("--anxin.data=" + data);
        }
        try (ConfigurableApplicationContext context =
                application.run(settings.toArray(String[]::new))) {
            tell(context.getBean(Insight.class).rebuild(), false);
        }
        return 0;
    }

    private int rebuildThere(String secret) throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build()) {
            HttpResponse<String> asked = send(client, secret, "POST");
            if (asked.statusCode() != 202) {
                err.println("insight rebuild: refused with " + asked.statusCode());
                err.println(asked.body());
                return 1;
            }
            while (true) {
                JsonNode progress = JSON.readTree(send(client, secret, "GET").body());
                if (progress.path("finishedAt").isString()) {
                    boolean cancelled = progress.path("cancelled").asBoolean(false);
                    tell(progress.path("tickets").asLong(0), cancelled);
                    return cancelled ? 1 : 0;
                }
                err.println("insight rebuild: " + progress.path("tickets").asLong(0) + " tickets");
                Thread.sleep(Duration.ofSeconds(1));
            }
        }
    }

    private HttpResponse<String> send(HttpClient client, String secret, String method)
            throws IOException, InterruptedException {
        String base = url.replaceAll("/+$", "");
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base + "/api/v1/insight/rebuild"))
                        .timeout(Duration.ofSeconds(60))
                        .header("Authorization", "Bearer " + secret)
                        .header("Accept", "application/json")
                        .method(method, BodyPublishers.noBody())
                        .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private void tell(long tickets, boolean cancelled) {
        spec.commandLine()
                .getOut()
                .println("{\"tickets\":" + tickets + ",\"cancelled\":" + cancelled + "}");
    }
}
