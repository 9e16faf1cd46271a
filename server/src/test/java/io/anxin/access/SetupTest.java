package io.anxin.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        // An installation of its own: every other test needs accounts.
        properties = "anxin.installation=nobody-yet")
@AnxinTest
class SetupTest {

    @LocalServerPort private int port;

    @Test
    void ofVisitorsAtTheSameTimeOneBecomesTheAdministrator() throws Exception {
        assertThat(new Browser(port).get("/api/v1/setup").body().path("needed").asBoolean())
                .isTrue();
        List<Callable<Integer>> visits =
                IntStream.range(0, 6)
                        .<Callable<Integer>>mapToObj(i -> () -> visit(i).status())
                        .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(visits).stream().map(Future::resultNow))
                    .containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409);
        }
        assertThat(visit(9).problem()).isEqualTo("SetUpAlready");
        assertThat(new Browser(port).get("/api/v1/sign-in-options").body().toString())
                .contains("\"setupNeeded\":false", "\"outside\":\"\"");
    }

    private Browser.Answer visit(int i) {
        return new Browser(port)
                .post(
                        "/api/v1/setup",
                        Map.of(
                                "name",
                                "Visitor",
                                "mail",
                                "v" + i + "@example.com",
                                "password",
                                "a long enough secret",
                                "locale",
                                "en"));
    }
}
