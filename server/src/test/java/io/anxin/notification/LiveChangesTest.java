package io.anxin.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.NewAccount;
import io.anxin.access.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        // A feed of its own: what it announces belongs to no ticket.
        properties = "anxin.installation=changes")
@AnxinTest
@Timeout(60)
class LiveChangesTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Actor TEST = Actor.system("test");

    @LocalServerPort private int port;
    private final Accounts accounts;
    @Autowired private Changes changes;
    @Autowired private DataSource database;
    @Autowired private TransactionOperations transactions;

    private final Account agent;
    private final UUID team = UUID.randomUUID();

    LiveChangesTest(@Autowired Accounts accounts) {
        this.accounts = accounts;
        String mail = UUID.randomUUID() + "@example.com";
        agent =
                accounts.create(
                        TEST, new NewAccount("Lily", mail, Set.of(Role.AGENT), "en", PASSWORD));
    }

    @BeforeEach
    void joinTheTeam() {
        accounts.assignTeam(TEST, agent.id(), team, false);
    }

    private Browser signedIn() {
        Browser browser = new Browser(port);
        assertThat(browser.signIn(agent.mail(), PASSWORD).status()).isEqualTo(200);
        return browser;
    }

    @Test
    void aCommitThatComesLateIsNotMissed() throws Exception {
        Position start = changes.now();
        try (Connection slow = database.getConnection()) {
            slow.setAutoCommit(false);
            slow.createStatement()
                    .execute(
                            "insert into notification.change (kind, id, version, audience)"
                                    + " values ('ticket', 'slow', 1, '{everyone}')");
            announce("fast", Changes.EVERYONE);
            assertThat(changes.since(start, 10)).isEmpty();
            slow.commit();
        }
        List<Change> both = changes.since(start, 10);
        assertThat(both).extracting(Change::id).containsExactly("slow", "fast");
        assertThat(changes.since(both.getLast().position(), 10)).isEmpty();
    }

    @Test
    void aConsumerSeesEachChangeOnceAlsoWhenItsWorkFails() {
        changes.moveCursor("trial", changes.now());
        announce("c1", Changes.EVERYONE);
        announce("c2", Changes.EVERYONE);
        List<String> seen = new ArrayList<>();
        try {
            changes.consume(
                    "trial",
                    10,
                    _ -> {
                        throw new IllegalStateException("crash");
                    });
        } catch (IllegalStateException _) {
            assertThat(seen).isEmpty();
        }
        changes.consume("trial", 1, batch -> batch.forEach(c -> seen.add(c.id())));
        changes.consume("trial", 10, batch -> batch.forEach(c -> seen.add(c.id())));
        changes.consume("trial", 10, batch -> batch.forEach(c -> seen.add(c.id())));
        assertThat(seen).containsExactly("c1", "c2");
    }

    @Test
    void aBrowserHearsWhatConcernsItAndNothingElse() throws Exception {
        Stream stream = listen(signedIn(), null);
        assertThat(stream.next().name()).isEqualTo("connected");
        announce("not-mine", Changes.team(UUID.randomUUID()));
        announce("mine", Changes.team(team));
        announce("me", Changes.account(agent.id()));
        assertThat(stream.next().data()).contains("\"id\":\"mine\"");
        assertThat(stream.next().data()).contains("\"id\":\"me\"");
        stream.close();
    }

    @Test
    void aBrowserThatComesBackGetsExactlyWhatItMissedAlsoALateCommit() throws Exception {
        Browser browser = signedIn();
        Stream before = listen(browser, null);
        before.next();
        announce("heard", Changes.team(team));
        String last = before.next().id();
        before.close();
        try (Connection slow = database.getConnection()) {
            slow.setAutoCommit(false);
            slow.createStatement()
                    .execute(
                            "insert into notification.change (kind, id, version, audience)"
                                    + " values ('ticket', 'late', 1, '{everyone}')");
            announce("missed", Changes.team(team));
            Stream after = listen(browser, last);
            assertThat(after.next().name()).isEqualTo("connected");
            slow.commit();
            assertThat(after.next().data()).contains("\"id\":\"late\"");
            assertThat(after.next().data()).contains("\"id\":\"missed\"");
            after.close();
        }
    }

    @Test
    void whoeverWasAwayTooLongIsToldToFetchEverything() throws Exception {
        Stream stream = listen(signedIn(), "no-position");
        assertThat(stream.next().name()).isEqualTo("connected");
        assertThat(stream.next().name()).isEqualTo("reset");
        stream.close();
    }

    @Test
    void theStreamEndsWithTheSession() throws Exception {
        Browser browser = signedIn();
        Stream stream = listen(browser, null);
        stream.next();
        browser.delete("/api/v1/me/sessions");
        assertThat(stream.isEnded()).isTrue();
    }

    private void announce(String id, String audience) {
        transactions.executeWithoutResult(_ -> changes.announce("ticket", id, 1, Set.of(audience)));
    }

    private static Stream listen(Browser browser, @Nullable String last) {
        HttpResponse<InputStream> answer =
                browser.open(
                        "/api/v1/changes", last == null ? Map.of() : Map.of("Last-Event-ID", last));
        assertThat(answer.statusCode()).isEqualTo(200);
        return new Stream(answer.body());
    }

    private record Event(String id, String name, String data) {}

    private static final class Stream implements AutoCloseable {

        private final InputStream raw;
        private final BufferedReader lines;

        Stream(InputStream raw) {
            this.raw = raw;
            this.lines = new BufferedReader(new InputStreamReader(raw, StandardCharsets.UTF_8));
        }

        Event next() throws IOException {
            String id = "";
            String name = "";
            StringBuilder data = new StringBuilder();
            String line = lines.readLine();
            while (line != null && !(line.isEmpty() && !name.isEmpty())) {
                if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring(5));
                }
                line = lines.readLine();
            }
            return new Event(id, name, data.toString());
        }

        boolean isEnded() throws IOException {
            String line = lines.readLine();
            while (line != null) {
                line = lines.readLine();
            }
            return true;
        }

        @Override
        public void close() throws IOException {
            raw.close();
        }
    }
}
