package io.anxin.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.bastiaanjansen.otp.TOTPGenerator;
import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.Browser.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "anxin.demo-token=anx_demo")
@AnxinTest
class SignInTest {

    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;

    @BeforeEach
    void thereIsAnAdministrator() {
        if (accounts.byMail("chief@example.com").isEmpty()) {
            person("chief@example.com", Role.ADMINISTRATOR);
        }
    }

    private Account person(String mail, Role role) {
        return accounts.create(
                Actor.system("test"), new NewAccount(mail, mail, Set.of(role), "en", PASSWORD));
    }

    private Browser browser() {
        return new Browser(port);
    }

    @Test
    void aPersonSignsInAndOutAgain() {
        person("ann@example.com", Role.AGENT);
        Browser ann = browser();
        Answer in = ann.signIn("Ann@Example.com", PASSWORD);
        assertThat(in.status()).as(in.body().toString()).isEqualTo(200);
        assertThat(ann.get("/api/v1/session").body().path("mail").asString())
                .isEqualTo("ann@example.com");
        assertThat(in.body().path("permissions").toString())
                .contains("WORK_TICKETS")
                .doesNotContain("ADMINISTER");
        assertThat(ann.delete("/api/v1/session").status()).isEqualTo(204);
        Answer out = ann.get("/api/v1/session");
        assertThat(out.problem()).as(out.raw() + " " + out.body()).isEqualTo("NotSignedIn");
    }

    @Test
    void readingChangesNeitherTheSessionNorTheCsrfToken() {
        person("stable@example.com", Role.AGENT);
        Browser browser = browser();
        browser.signIn("stable@example.com", PASSWORD);
        browser.get("/api/v1/session");
        String session = browser.cookie("ANXIN_SESSION");
        String csrf = browser.cookie("XSRF-TOKEN");
        browser.get("/api/v1/accounts");
        browser.get("/api/v1/tokens");
        assertThat(browser.cookie("ANXIN_SESSION")).isEqualTo(session).isNotEmpty();
        assertThat(browser.cookie("XSRF-TOKEN")).isEqualTo(csrf).isNotEmpty();
    }

    @Test
    void wrongCredentialsAreRefusedInTheReadersLanguage() {
        Answer english = browser().signIn("nobody@example.com", "x");
        assertThat(english.status()).isEqualTo(401);
        assertThat(english.problem()).isEqualTo("BadCredentials");
        assertThat(english.header("Content-Type")).startsWith("application/problem+json");
        assertThat(english.body().path("title").asString()).isEqualTo("Sign-in failed");
        Answer chinese = browser().speaking("zh-CN").signIn("nobody@example.com", "x");
        assertThat(chinese.body().path("detail").asString()).isEqualTo("邮箱或密码不正确。");
    }

    @Test
    void whoeverIsNotSignedInGetsAProblemInTheReadersLanguage() {
        assertThat(browser().get("/api/v1/accounts").problem()).isEqualTo("NotSignedIn");
        assertThat(browser().speaking("zh").get("/api/v1/accounts").body().path("title").asString())
                .isEqualTo("未登录");
    }

    @Test
    void fiveFailuresLockTheAccountAlsoForTheRightPassword() {
        person("bob@example.com", Role.AGENT);
        for (int i = 0; i < 5; i++) {
            assertThat(browser().signIn("bob@example.com", "wrong").problem())
                    .isEqualTo("BadCredentials");
        }
        Answer locked = browser().signIn("bob@example.com", PASSWORD);
        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.problem()).isEqualTo("AccountLocked");
        assertThat(locked.body().path("retryAfterSeconds").asInt()).isBetween(1, 31);
        assertThat(locked.header("Retry-After")).isNotNull();
    }

    @Test
    void aHundredGuessesAtOnceAreCountedBeforeTheyAreChecked() throws Exception {
        person("many@example.com", Role.AGENT);
        List<Callable<String>> guesses =
                java.util.stream.IntStream.range(0, 20)
                        .<Callable<String>>mapToObj(
                                i ->
                                        () ->
                                                browser()
                                                        .signIn("many@example.com", "guess" + i)
                                                        .problem())
                        .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> problems =
                    threads.invokeAll(guesses).stream().map(Future::resultNow).toList();
            assertThat(problems).filteredOn("BadCredentials"::equals).hasSize(5);
            assertThat(problems).filteredOn("AccountLocked"::equals).hasSize(15);
        }
    }

    @Test
    void aChangeWithoutCsrfTokenIsRefused() {
        Browser chief = browser();
        chief.signIn("chief@example.com", PASSWORD);
        Answer refused = chief.withoutCsrf().post("/api/v1/tokens", Map.of("name", "x"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("CsrfMissing");
    }

    @Test
    void anUnknownPropertyIsRefused() {
        Answer refused =
                browser()
                        .post(
                                "/api/v1/session",
                                Map.of("mail", "a@b.c", "password", "x", "admin", true));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void theSecondFactorIsAskedForAndACodeWorksOnce() {
        person("carl@example.com", Role.AGENT);
        Browser carl = browser();
        carl.signIn("carl@example.com", PASSWORD);
        Answer offer = carl.post("/api/v1/me/second-factor", null);
        assertThat(offer.body().path("uri").asString()).startsWith("otpauth://totp/");
        TOTPGenerator app =
                TOTPGenerator.withDefaultValues(
                        offer.body().path("seed").asString().getBytes(StandardCharsets.UTF_8));
        String code = app.now();
        Answer confirmed = carl.put("/api/v1/me/second-factor", Map.of("code", code));
        assertThat(confirmed.status()).as(confirmed.body().toString()).isEqualTo(200);
        String recovery = confirmed.body().path("recoveryCodes").get(0).asString();

        assertThat(browser().signIn("carl@example.com", PASSWORD).problem())
                .isEqualTo("SecondFactorNeeded");
        assertThat(withCode(code).problem()).isEqualTo("SecondFactorWrong");
        assertThat(withCode(recovery).status()).isEqualTo(200);
        assertThat(withCode(recovery).problem()).isEqualTo("SecondFactorWrong");
    }

    private Answer withCode(String code) {
        return browser()
                .post(
                        "/api/v1/session",
                        Map.of("mail", "carl@example.com", "password", PASSWORD, "code", code));
    }

    @Test
    void askingWithThePasswordAloneForgivesNoWrongCode() {
        person("dora@example.com", Role.AGENT);
        Browser dora = browser();
        dora.signIn("dora@example.com", PASSWORD);
        String seed = dora.post("/api/v1/me/second-factor", null).body().path("seed").asString();
        String code = TOTPGenerator.withDefaultValues(seed.getBytes(StandardCharsets.UTF_8)).now();
        dora.put("/api/v1/me/second-factor", Map.of("code", code));
        for (int i = 0; i < 5; i++) {
            browser().signIn("dora@example.com", PASSWORD);
            browser()
                    .post(
                            "/api/v1/session",
                            Map.of(
                                    "mail",
                                    "dora@example.com",
                                    "password",
                                    PASSWORD,
                                    "code",
                                    "000000"));
        }
        assertThat(browser().signIn("dora@example.com", PASSWORD).problem())
                .isEqualTo("AccountLocked");
    }

    @Test
    void suspensionEndsTheSessionsAndTheTokens() {
        Account eve = person("eve@example.com", Role.AGENT);
        Browser browser = browser();
        browser.signIn("eve@example.com", PASSWORD);
        String token =
                browser.post("/api/v1/tokens", Map.of("name", "script"))
                        .body()
                        .path("secret")
                        .asString();
        assertThat(browser().withToken(token).get("/api/v1/session").status()).isEqualTo(200);
        Browser chief = browser();
        chief.signIn("chief@example.com", PASSWORD);
        assertThat(chief.put("/api/v1/accounts/" + eve.id() + "/suspension", null).status())
                .isEqualTo(204);
        assertThat(browser.get("/api/v1/session").problem()).isEqualTo("NotSignedIn");
        assertThat(browser().withToken(token).get("/api/v1/session").problem())
                .isEqualTo("NotSignedIn");
        assertThat(browser().signIn("eve@example.com", PASSWORD).problem())
                .isEqualTo("BadCredentials");
    }

    @Test
    void theLastAdministratorCannotBeSuspended() {
        Browser chief = browser();
        chief.signIn("chief@example.com", PASSWORD);
        String id = chief.get("/api/v1/session").body().path("account").asString();
        assertThat(chief.put("/api/v1/accounts/" + id + "/suspension", null).problem())
                .isEqualTo("LastAdministrator");
    }

    @Test
    void onlyAnAdministratorMakesAccounts() {
        person("finn@example.com", Role.AGENT);
        Browser finn = browser();
        finn.signIn("finn@example.com", PASSWORD);
        Answer refused =
                finn.post(
                        "/api/v1/accounts",
                        Map.of(
                                "name",
                                "G",
                                "mail",
                                "g@example.com",
                                "roles",
                                List.of("ADMINISTRATOR"),
                                "locale",
                                "en"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("Forbidden");
    }

    @Test
    void aPasswordLinkWorksOnceAndEndsOldSessions() {
        Account gina = person("gina@example.com", Role.AGENT);
        Browser old = browser();
        old.signIn("gina@example.com", PASSWORD);
        Browser chief = browser();
        chief.signIn("chief@example.com", PASSWORD);
        String path =
                chief.post("/api/v1/accounts/" + gina.id() + "/password-link", null)
                        .body()
                        .path("path")
                        .asString();
        String url = "/api/v1/public/passwords/" + path.substring("/password/".length());
        assertThat(browser().put(url, Map.of("password", "short")).problem())
                .isEqualTo("InvalidInput");
        assertThat(browser().put(url, Map.of("password", "a better password")).status())
                .isEqualTo(204);
        assertThat(browser().put(url, Map.of("password", "a better password")).problem())
                .isEqualTo("LinkInvalid");
        assertThat(old.get("/api/v1/session").status()).isEqualTo(401);
        assertThat(browser().signIn("gina@example.com", "a better password").status())
                .isEqualTo(200);
    }

    @Test
    void aPersonSeesTheOwnSessionsAndEndsThem() {
        person("hank@example.com", Role.AGENT);
        Browser desk = browser();
        desk.signIn("hank@example.com", PASSWORD);
        Browser phone = browser();
        phone.signIn("hank@example.com", PASSWORD);
        Answer sessions = desk.get("/api/v1/me/sessions");
        assertThat(sessions.body()).hasSize(2);
        assertThat(desk.delete("/api/v1/me/sessions").status()).isEqualTo(204);
        assertThat(phone.get("/api/v1/session").status()).isEqualTo(401);
        assertThat(desk.get("/api/v1/session").status()).isEqualTo(401);
    }

    @Test
    void theDemoTokenCountsForNothingWithoutTheDemo() {
        assertThat(browser().withToken("anx_demo").get("/api/v1/session").problem())
                .isEqualTo("NotSignedIn");
    }

    /// The console names the language of its screen; a program that names none is answered in the
    /// language of its person.
    @Test
    void theLanguageAskedForWinsOverThatOfThePerson() {
        person("ida@example.com", Role.AGENT);
        Browser ida = browser();
        ida.signIn("ida@example.com", PASSWORD);
        ida.put(
                "/api/v1/me/preferences",
                Map.of("locale", "zh-CN", "theme", "DARK", "density", "COMPACT"));
        String path = "/api/v1/accounts/00000000-0000-7000-8000-000000000000";
        assertThat(ida.get(path).body().path("title").asString()).isEqualTo("Not found");
        Answer missing = ida.speaking("tlh").get(path);
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.body().path("title").asString()).isEqualTo("未找到");
        assertThat(missing.body().path("detail").asString()).contains("人员账号");
    }
}
