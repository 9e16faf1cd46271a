package io.anxin.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.Browser.Answer;
import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.NewAccount;
import io.anxin.access.Role;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.customer.IdentityKind;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.TeamKind;
import io.anxin.organisation.Teams;
import io.anxin.shared.Ids;
import io.anxin.ticket.trait.Channel;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Bad input over HTTP, past every filter: the right status, a problem document, and its title in
/// the language of the person (signed in) or of the request (not signed in).
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
class BadInputTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Actor SYSTEM = Actor.system("test");

    /// More than a JSON body may hold; Tomcat reads so much to its end before it hangs up.
    private static final int LARGEST = 2_000_100;

    private static final String PROBLEMS = "io.anxin.web.problem.";

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Customers customers;
    @Autowired private Teams teams;
    @Autowired private Tickets tickets;
    @Autowired private MessageSource texts;
    @Autowired private JdbcClient sql;

    private TeamId team(TeamKind kind) {
        return teams.byKind(kind).getFirst().id();
    }

    private String opened(TeamKind kind) {
        CustomerSummary customer =
                customers.recognise(
                        SYSTEM, IdentityKind.MAIL, Ids.next() + "@c.example", "C", "en");
        OpenTicket wanted = OpenTicket.of(Channel.MAIL, "Help", "Help", customer.id(), "en");
        return "/api/v1/tickets/"
                + tickets.open(SYSTEM, wanted.through("service", "x@c.example", team(kind))).id();
    }

    /// Whose browser names no language that we speak, so that the person's counts.
    private Browser signedIn(String language, Role role) {
        String mail = Ids.next() + "@example.com";
        Account account =
                accounts.create(
                        SYSTEM, new NewAccount(mail, mail, Set.of(role), language, PASSWORD));
        accounts.assignTeam(SYSTEM, account.id(), team(TeamKind.ORDERS).value(), false);
        Browser browser = new Browser(port).speaking("tlh");
        assertThat(browser.signIn(mail, PASSWORD).status()).isEqualTo(200);
        return browser;
    }

    private void refused(Answer answer, int status, String problem, String language) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        String type = problem.substring(problem.lastIndexOf('.') + 1);
        assertThat(answer.problem()).isEqualTo(type);
        String title =
                texts.getMessage(
                        "problemDetail.title." + problem, null, Locale.forLanguageTag(language));
        assertThat(answer.body().path("title").asString()).isEqualTo(title);
        assertThat(answer.body().path("detail").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void whatIsWrittenWrongly(String language) {
        Browser agent = signedIn(language, Role.AGENT);
        String path = opened(TeamKind.ORDERS);
        refused(
                agent.send("PUT", path + "/subject", "{\"subject\": "),
                400,
                PROBLEMS + "UnreadableBody",
                language);
        Answer wrong = agent.send("PUT", path + "/assessment", "{\"severity\":7,\"impact\":[]}");
        refused(wrong, 400, "io.anxin.shared.InvalidInput", language);
        assertThat(wrong.body().path("errors").path(0).path("field").asString()).isNotBlank();
        Answer number = agent.get("/api/v1/tickets/many");
        refused(number, 400, "io.anxin.shared.InvalidInput", language);
        // Refused before anybody asks who it is, so in the language of the browser.
        String huge = "{\"subject\":\"" + "x".repeat(LARGEST) + "\"}";
        refused(
                agent.speaking(language).send("PUT", path + "/subject", huge),
                413,
                PROBLEMS + "OversizeBody",
                language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void whatIsNotThereOrNotTheirs(String language) {
        Browser agent = signedIn(language, Role.AGENT);
        String missing = "io.anxin.shared.NotFound";
        refused(agent.get("/api/v1/tickets/999999999"), 404, missing, language);
        refused(agent.get("/api/v1/customers/" + Ids.next()), 404, missing, language);
        String foreign = opened(TeamKind.COMPLAINTS);
        refused(agent.get(foreign), 404, missing, language);
        refused(agent.get(foreign + "/messages"), 404, missing, language);
        refused(agent.put(foreign + "/subject", Map.of("subject", "Mine")), 404, missing, language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void whoeverHasNoRightToAsk(String language) {
        Browser agent = signedIn(language, Role.AGENT);
        refused(
                agent.withoutCsrf().put("/api/v1/me/password", Map.of()),
                403,
                "io.anxin.access.gate.CsrfMissing",
                language);
        String secret = signedIn(language, Role.AGENT).issueToken();
        sql.sql("update access.token set expires_at = now() - interval '1 day'").update();
        Browser machine = new Browser(port).withToken(secret).speaking(language);
        refused(
                machine.get("/api/v1/tickets"),
                401,
                "io.anxin.access.token.TokenExpired",
                language);
        refused(
                new Browser(port).speaking(language).get("/api/v1/tickets"),
                401,
                "io.anxin.access.NotSignedIn",
                language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void whatSomebodyElseChanged(String language) {
        Browser chief = signedIn(language, Role.ADMINISTRATOR);
        String path = opened(TeamKind.ORDERS);
        long seen = chief.get(path).body().path("version").asLong();
        chief.put(path + "/subject", Map.of("subject", "First", "version", seen));
        Answer second = chief.put(path + "/subject", Map.of("subject", "Second", "version", seen));
        refused(second, 409, "io.anxin.ticket.life.ConflictingEdit", language);
        assertThat(chief.get(path).body().path("subject").asString()).isEqualTo("First");

        Answer field = chief.get("/api/v1/resolution-codes");
        Map<String, Object> revised =
                Map.of(
                        "version",
                        99,
                        "code",
                        field.body().path(0).path("code").asString(),
                        "name",
                        Map.of("zh", "好", "en", "Good"),
                        "position",
                        1,
                        "active",
                        true);
        String id = field.body().path(0).path("id").asString();
        refused(
                chief.put("/api/v1/resolution-codes/" + id, revised),
                409,
                "io.anxin.shared.Stale",
                language);
    }
}
