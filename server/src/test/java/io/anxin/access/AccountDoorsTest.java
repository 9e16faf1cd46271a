package io.anxin.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.bastiaanjansen.otp.TOTPGenerator;
import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.Browser.Answer;
import io.anxin.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// What people change of the own account, and administrators of another.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
class AccountDoorsTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String NEW_PASSWORD = "staple of another colour";

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;

    private Account person(Role role) {
        String mail = Ids.next() + "@example.com";
        return accounts.create(
                Actor.system("test"), new NewAccount("Pat", mail, Set.of(role), "en", PASSWORD));
    }

    private Browser signedIn(Account account) {
        Browser browser = new Browser(port);
        assertThat(browser.signIn(account.mail(), PASSWORD).status()).isEqualTo(200);
        return browser;
    }

    @Test
    void aNewPasswordTakesTheOldOneAndEndsTheOtherSessions() {
        Account pat = person(Role.AGENT);
        Browser here = signedIn(pat);
        Browser elsewhere = signedIn(pat);
        String path = "/api/v1/me/password";
        assertThat(here.put(path, Map.of("current", "wrong", "password", NEW_PASSWORD)).problem())
                .isEqualTo("WrongPassword");
        assertThat(here.put(path, Map.of("current", PASSWORD, "password", "short")).status())
                .isEqualTo(400);
        assertThat(elsewhere.get("/api/v1/session").status()).isEqualTo(200);
        assertThat(here.put(path, Map.of("current", PASSWORD, "password", NEW_PASSWORD)).status())
                .isEqualTo(204);
        assertThat(here.get("/api/v1/session").status()).isEqualTo(200);
        assertThat(elsewhere.get("/api/v1/session").problem()).isEqualTo("NotSignedIn");
        assertThat(new Browser(port).signIn(pat.mail(), PASSWORD).problem())
                .isEqualTo("BadCredentials");
        assertThat(new Browser(port).signIn(pat.mail(), NEW_PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void oneSessionIsEndedAndTheOthersStay() {
        Account pat = person(Role.AGENT);
        Browser here = signedIn(pat);
        Browser lost = signedIn(pat);
        String path = "/api/v1/me/sessions/";
        List<String> others =
                here.get("/api/v1/me/sessions")
                        .body()
                        .valueStream()
                        .filter(session -> !session.path("current").asBoolean())
                        .map(session -> session.path("id").asString())
                        .toList();
        assertThat(others).hasSize(1);
        Browser stranger = signedIn(person(Role.ADMINISTRATOR));
        assertThat(stranger.delete(path + others.getFirst()).status()).isEqualTo(404);
        assertThat(here.delete(path + others.getFirst()).status()).isEqualTo(204);
        assertThat(lost.get("/api/v1/session").problem()).isEqualTo("NotSignedIn");
        assertThat(here.get("/api/v1/session").status()).isEqualTo(200);
        assertThat(here.delete(path + others.getFirst()).status()).isEqualTo(404);
    }

    @Test
    void anAdministratorRemovesTheSecondFactorOfWhoeverLostIt() {
        Account pat = person(Role.AGENT);
        Browser browser = signedIn(pat);
        JsonNode offer = browser.post("/api/v1/me/second-factor", null).body();
        String code =
                TOTPGenerator.withDefaultValues(
                                offer.path("seed").asString().getBytes(StandardCharsets.UTF_8))
                        .now();
        browser.put("/api/v1/me/second-factor", Map.of("code", code));
        assertThat(new Browser(port).signIn(pat.mail(), PASSWORD).problem())
                .isEqualTo("SecondFactorNeeded");
        String path = "/api/v1/accounts/" + pat.id() + "/second-factor";
        assertThat(signedIn(person(Role.AGENT)).delete(path).problem()).isEqualTo("Forbidden");
        assertThat(signedIn(person(Role.ADMINISTRATOR)).delete(path).status()).isEqualTo(204);
        signedIn(pat);
    }

    @Test
    void anEditOfAnOldVersionIsRefusedAndChangesNothing() {
        Account pat = person(Role.AGENT);
        Browser chief = signedIn(person(Role.ADMINISTRATOR));
        String path = "/api/v1/accounts/" + pat.id();
        Answer first = chief.put(path, edit(pat, "Patricia"));
        assertThat(first.status()).as(first.body().toString()).isEqualTo(200);
        Answer second = chief.put(path, edit(pat, "Patrick"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("Stale");
        assertThat(chief.get(path).body().path("name").asString()).isEqualTo("Patricia");
    }

    private static Map<String, Object> edit(Account account, String name) {
        return Map.of(
                "version",
                account.version(),
                "name",
                name,
                "mail",
                account.mail(),
                "roles",
                List.of("AGENT"));
    }
}
