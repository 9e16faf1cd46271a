package io.anxin.access.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.bastiaanjansen.otp.TOTPGenerator;
import com.nimbusds.jose.JOSEException;
import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.Browser.Answer;
import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.NewAccount;
import io.anxin.access.Role;
import io.anxin.access.oidc.IdentityProvider.Person;
import io.anxin.shared.Ids;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The program starts while the provider does not answer; the first test looks at that.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutsideSignInTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Actor SYSTEM = Actor.system("test");
    private static final IdentityProvider PROVIDER = onFreePort();

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Audit audit;

    private static IdentityProvider onFreePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return new IdentityProvider(free.getLocalPort());
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void configured(DynamicPropertyRegistry registry) {
        registry.add("anxin.oidc.issuer", PROVIDER::issuer);
        registry.add("anxin.oidc.client-id", () -> IdentityProvider.CLIENT);
        registry.add("anxin.oidc.client-secret", () -> IdentityProvider.SECRET);
        registry.add("anxin.oidc.name", () -> "Company");
    }

    @AfterAll
    static void close() {
        PROVIDER.close();
    }

    private Account staff() {
        return person(Role.AGENT);
    }

    private Account person(Role role) {
        String mail = Ids.next() + "@example.com";
        return accounts.create(SYSTEM, new NewAccount(mail, mail, Set.of(role), "en", PASSWORD));
    }

    /// Goes away to the provider and comes back.
    ///
    /// @return the page where the browser ends
    private String signIn(Browser browser, Person person) throws IOException {
        PROVIDER.start();
        PROVIDER.person(person);
        return goAndComeBack(browser, "?next=/tickets/7");
    }

    private static String goAndComeBack(Browser browser, String query) {
        String away = location(browser.get("/oauth2/authorization/outside" + query));
        return location(browser.get(location(browser.get(away))));
    }

    private static String location(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(302);
        return Objects.requireNonNull(answer.header("Location"));
    }

    private static Person vouched(Account account, String... methods) {
        return new Person(Ids.next().toString(), account.mail(), true, List.of(methods));
    }

    @Test
    @Order(1)
    void aProviderThatIsDownIsToldOnTheSignInPage() {
        Browser browser = new Browser(port);
        Answer options = browser.get("/api/v1/sign-in-options");
        assertThat(options.body().path("outside").asString()).isEqualTo("Company");
        String url = options.body().path("outsideUrl").asString();
        assertThat(location(browser.get(url))).endsWith("/sign-in?problem=outside-unavailable");
    }

    @Test
    void aVerifiedMailLinksAnAccountOnceAndTheSubjectCountsFromThenOn() throws IOException {
        Account ann = staff();
        Person person = vouched(ann);
        Browser browser = new Browser(port);
        assertThat(signIn(browser, person)).endsWith("/tickets/7");
        assertThat(browser.get("/api/v1/session").body().path("mail").asString())
                .isEqualTo(ann.mail());
        assertThat(audit.of("account", ann.id().toString(), null, 10).items())
                .extracting(Audit.Entry::action)
                .contains("outside-identity-linked", "signed-in");
        Browser later = new Browser(port);
        signIn(later, new Person(person.subject(), "new@example.org", false, List.of()));
        assertThat(later.get("/api/v1/session").body().path("mail").asString())
                .isEqualTo(ann.mail());
        assertThat(signIn(new Browser(port), vouched(ann)))
                .as("the address was given to another person")
                .endsWith("outside-unknown");
    }

    @Test
    void theSessionIsAFreshOneAndEndsEverywhere() throws IOException {
        Person person = vouched(staff());
        Browser browser = new Browser(port);
        PROVIDER.start();
        PROVIDER.person(person);
        String away = location(browser.get("/oauth2/authorization/outside"));
        String before = browser.cookie("ANXIN_SESSION");
        browser.get(location(browser.get(away)));
        assertThat(browser.cookie("ANXIN_SESSION")).isNotEqualTo(before).isNotEmpty();
        Browser second = new Browser(port);
        signIn(second, person);
        assertThat(second.get("/api/v1/me/sessions").body()).hasSize(2);
        assertThat(second.delete("/api/v1/me/sessions").status()).isEqualTo(204);
        assertThat(browser.get("/api/v1/session").problem()).isEqualTo("NotSignedIn");
    }

    @Test
    void whoeverIsNotKnownVerifiedOrActiveIsTold() throws IOException {
        Browser browser = new Browser(port);
        assertThat(signIn(browser, new Person("s1", "stranger@example.org", true, List.of())))
                .endsWith("/sign-in?problem=outside-unknown");
        assertThat(signIn(browser, new Person("s2", staff().mail(), false, List.of())))
                .endsWith("/sign-in?problem=outside-unverified");
        Account gone = staff();
        Person known = vouched(gone);
        signIn(browser, known);
        person(Role.ADMINISTRATOR);
        accounts.suspend(SYSTEM, gone.id());
        assertThat(signIn(browser, known)).endsWith("/sign-in?problem=outside-suspended");
        assertThat(browser.get("/api/v1/session").problem()).isEqualTo("NotSignedIn");
    }

    @Test
    void anAnswerToAnotherQuestionIsRefused() throws IOException {
        Browser browser = new Browser(port);
        Account account = staff();
        PROVIDER.start();
        PROVIDER.person(vouched(account));
        PROVIDER.forgeNonce();
        assertThat(goAndComeBack(browser, "")).endsWith("outside-refused");
        PROVIDER.person(vouched(account));
        PROVIDER.forgeAudience();
        assertThat(goAndComeBack(browser, "")).endsWith("outside-refused");
        PROVIDER.person(vouched(account));
        String away = location(browser.get("/oauth2/authorization/outside"));
        String back = location(browser.get(away));
        assertThat(location(new Browser(port).get(back)))
                .as("somebody else's browser")
                .endsWith("outside-refused");
        assertThat(location(browser.get(back.replaceFirst("state=.", "state=_"))))
                .endsWith("outside-refused");
    }

    @Test
    void afterSigningInTheBrowserStaysHere() throws IOException {
        Person person = vouched(staff());
        PROVIDER.start();
        PROVIDER.person(person);
        for (String foreign :
                List.of("//evil.example", "/\\evil.example", "https://evil.example")) {
            String query = "?next=" + java.net.URLEncoder.encode(foreign, StandardCharsets.UTF_8);
            assertThat(goAndComeBack(new Browser(port), query)).doesNotContain("evil");
        }
    }

    @Test
    void ourSecondFactorIsAskedForUnlessTheProviderDidIt() throws IOException {
        Account careful = staff();
        Browser browser = new Browser(port);
        browser.signIn(careful.mail(), PASSWORD);
        String seed = browser.post("/api/v1/me/second-factor", null).body().path("seed").asString();
        TOTPGenerator app =
                TOTPGenerator.withDefaultValues(seed.getBytes(StandardCharsets.US_ASCII));
        List<String> recovery =
                browser.put("/api/v1/me/second-factor", Map.of("code", app.now()))
                        .body()
                        .path("recoveryCodes")
                        .valueStream()
                        .map(code -> code.asString())
                        .toList();
        Person person = vouched(careful);
        Browser weak = new Browser(port);
        assertThat(signIn(weak, person)).contains("/sign-in?step=second-factor", "next=");
        assertThat(weak.get("/api/v1/session").problem()).isEqualTo("NotSignedIn");
        String path = "/api/v1/session/second-factor";
        assertThat(weak.post(path, Map.of("code", "000000")).problem())
                .isEqualTo("SecondFactorWrong");
        assertThat(new Browser(port).post(path, Map.of("code", "000000")).problem())
                .isEqualTo("NotSignedIn");
        assertThat(weak.post(path, Map.of("code", recovery.getFirst())).status()).isEqualTo(204);
        assertThat(weak.get("/api/v1/session").status()).isEqualTo(200);
        Browser strong = new Browser(port);
        signIn(strong, new Person(person.subject(), careful.mail(), true, List.of("pwd", "mfa")));
        assertThat(strong.get("/api/v1/session").status()).isEqualTo(200);
    }
}
