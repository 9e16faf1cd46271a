package io.anxin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.Browser.Answer;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.NewAccount;
import io.anxin.access.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Bombs, polyglots and hostile names of `../shared/data/sec_upload_synthetic`, made anew by its
/// generator; skipped where that is missing.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
class HostileUploadTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Set<String> PICTURES = Set.of("image/png", "image/gif");

    @TempDir private static Path folder;

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;

    @BeforeAll
    static void generate() throws IOException, InterruptedException {
        Path generator =
                Stream.of("../shared", "../../shared")
                        .map(base -> Path.of(base, "data/sec_upload_synthetic/generate.py"))
                        .filter(Files::exists)
                        .findFirst()
                        .orElse(null);
        assumeTrue(generator != null, "no generator of hostile files");
        Path copy = Files.copy(generator, folder.resolve("generate.py"));
        Process made;
        try {
            made =
                    new ProcessBuilder("python3", copy.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("generate.log").toFile())
                            .start();
        } catch (IOException e) {
            assumeTrue(false, "no python3");
            return;
        }
        assumeTrue(made.waitFor(2, TimeUnit.MINUTES) && made.exitValue() == 0, "not generated");
    }

    private Browser signedIn() {
        String mail = java.util.UUID.randomUUID() + "@example.com";
        accounts.create(
                Actor.system("test"),
                new NewAccount("Uma", mail, Set.of(Role.AGENT), "en", PASSWORD));
        Browser browser = new Browser(port);
        browser.signIn(mail, PASSWORD);
        return browser;
    }

    @Test
    void noHostileFileIsServedAsAnythingButADownloadOrAPlainPicture() throws IOException {
        Browser uma = signedIn();
        List<String> shown = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                Answer stored = uma.upload("/api/v1/uploads", name, Files.readAllBytes(file));
                assertThat(stored.status()).as(name + stored.body()).isEqualTo(201);
                Answer answer =
                        uma.get(
                                "/api/v1/uploads/%s?inline=true"
                                        .formatted(stored.body().path("id").asString()));
                assertThat(answer.header("X-Content-Type-Options")).as(name).isEqualTo("nosniff");
                assertThat(answer.header("Content-Security-Policy")).as(name).startsWith("sandbox");
                if (String.valueOf(answer.header("Content-Disposition")).startsWith("inline")) {
                    shown.add(name);
                    assertThat(PICTURES).as(name).contains(answer.header("Content-Type"));
                }
            }
        }
        assertThat(shown)
                .contains("ok_1x1.png")
                .isSubsetOf("ok_1x1.png", "pixel_flood_60000x60000.png", "polyglot.gif");
    }

    @Test
    void noHostileNameLeavesItsPlaceOrHidesItsKind() throws IOException {
        JsonNode names =
                JsonMapper.builder()
                        .build()
                        .readTree(Files.readString(folder.resolve("hostile_filenames.json")));
        for (JsonNode given : names) {
            String kept = FileName.clean(given.asString());
            assertThat(kept).as(given.toString()).isNotBlank().doesNotContain("..");
            assertThat(kept)
                    .as(given.toString())
                    .doesNotContainPattern("[/\\\\\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]")
                    .doesNotStartWith(".")
                    .doesNotEndWith(".");
        }
    }
}
