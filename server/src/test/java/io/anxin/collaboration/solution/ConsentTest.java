package io.anxin.collaboration.solution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.Browser.Answer;
import io.anxin.access.Role;
import io.anxin.access.SignedLinks;
import io.anxin.collaboration.People;
import io.anxin.collaboration.People.Person;
import io.anxin.organisation.TeamKind;
import io.anxin.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Solutions and the customer's consent: `docs/policies/solutions.md`.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
@Import(People.class)
class ConsentTest {

    @LocalServerPort private int port;
    @Autowired private People people;
    @Autowired private SignedLinks links;
    @Autowired private JdbcClient sql;

    private Person agent;
    private TicketId ticket;
    private String repair = "";
    private String exchange = "";

    @BeforeEach
    void twoWays() {
        agent = people.signedIn(port, Role.AGENT, TeamKind.ORDERS, false);
        ticket = people.ticket("A gauge", "en");
        repair = proposed("Repair the seal", "80.00");
        exchange = proposed("Exchange the pump", "900.00");
    }

    private String proposed(String title, String amount) {
        Answer made =
                agent.browser()
                        .post(
                                "/api/v1/tickets/" + ticket + "/solutions",
                                Map.of(
                                        "title",
                                        title,
                                        "text",
                                        "On site",
                                        "feasibility",
                                        "HIGH",
                                        "risk",
                                        "LOW",
                                        "riskNote",
                                        "Internal remark",
                                        "cost",
                                        Map.of("amount", amount, "currency", "EUR"),
                                        "durationHours",
                                        4));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.body().path("id").asString();
    }

    private JsonNode asked(boolean send, String... solutions) {
        Answer made =
                agent.browser()
                        .post(
                                "/api/v1/tickets/" + ticket + "/consents",
                                Map.of(
                                        "solutions",
                                        List.of(solutions),
                                        "text",
                                        "Which way shall we go?",
                                        "send",
                                        send));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.body();
    }

    private String link(JsonNode consent) {
        return "/api/v1/public/consents/"
                + links.sign(
                        "consent",
                        consent.path("id").asString(),
                        Instant.parse(consent.path("expiresAt").asString()));
    }

    private JsonNode consents() {
        return agent.browser().get("/api/v1/tickets/" + ticket + "/consents").body();
    }

    @Test
    void theCustomerChoosesByTheLinkWithoutSignInAndTheTicketShowsIt() {
        JsonNode asked = asked(true, repair, exchange);
        assertThat(agent.browser().get("/api/v1/tickets/" + ticket).body().path("state").asString())
                .isEqualTo("WAITING");
        Browser customer = new Browser(port);
        Answer page = customer.get(link(asked));
        assertThat(page.body().path("options")).hasSize(2);
        assertThat(page.body().toString()).doesNotContain("Internal remark");
        assertThat(page.header("Cache-Control")).contains("no-store");

        Answer given =
                customer.put(
                        link(asked),
                        Map.of("decision", "CONSENT", "solution", exchange, "name", "Wang Fang"));

        assertThat(given.status()).as(given.body().toString()).isEqualTo(200);
        JsonNode answer = consents().get(0).path("answer");
        assertThat(answer.path("signer").asString()).isEqualTo("Wang Fang");
        assertThat(answer.path("origin").asString()).isNotEmpty();
        assertThat(agent.browser().get("/api/v1/tickets/" + ticket + "/messages").body().toString())
                .contains("agrees to: Exchange the pump");
        assertThat(agent.browser().get("/api/v1/tickets/" + ticket).body().path("state").asString())
                .isNotEqualTo("WAITING");
        assertThat(agent.browser().get("/api/v1/notices").body().toString())
                .contains("consent-given");
    }

    @Test
    void anAnswerIsGivenOnceAndStaysAsItWasGiven() {
        JsonNode asked = asked(true, repair);
        Browser customer = new Browser(port);
        customer.put(
                link(asked), Map.of("decision", "REFUSAL", "name", "Wang", "words", "Too dear"));

        Answer again =
                customer.put(
                        link(asked),
                        Map.of("decision", "CONSENT", "solution", repair, "name", "Wang"));
        assertThat(again.problem()).isEqualTo("ConsentSettled");
        assertThat(customer.get(link(asked)).body().path("decision").asString())
                .isEqualTo("REFUSAL");
        assertThatThrownBy(
                        () ->
                                sql.sql(
                                                "update collaboration.consent set signer = 'x' where id = ?::uuid")
                                        .param(asked.path("id").asString())
                                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(
                        () ->
                                sql.sql(
                                                "delete from collaboration.consent_option where consent = ?::uuid")
                                        .param(asked.path("id").asString())
                                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatWasShownStaysWhateverBecomesOfTheSolution() {
        JsonNode asked = asked(true, repair);
        Answer revised =
                agent.browser()
                        .put(
                                "/api/v1/solutions/" + repair,
                                Map.of(
                                        "version",
                                        1,
                                        "title",
                                        "Something else",
                                        "text",
                                        "",
                                        "feasibility",
                                        "LOW",
                                        "risk",
                                        "HIGH",
                                        "riskNote",
                                        ""));
        assertThat(revised.status()).as(revised.body().toString()).isEqualTo(200);
        JsonNode page = new Browser(port).get(link(asked)).body();
        assertThat(page.path("options").get(0).path("title").asString())
                .isEqualTo("Repair the seal");
        assertThat(page.path("options").get(0).path("cost").path("amount").asString())
                .isEqualTo("80.00");
    }

    @Test
    void aForgedLinkAnotherPurposeAndWhatWasNotOfferedAreRefused() {
        JsonNode asked = asked(true, repair);
        Browser customer = new Browser(port);
        assertThat(customer.get(link(asked) + "x").problem()).isEqualTo("LinkInvalid");
        String survey =
                links.sign(
                        "survey",
                        asked.path("id").asString(),
                        Instant.parse(asked.path("expiresAt").asString()));
        assertThat(customer.get("/api/v1/public/consents/" + survey).problem())
                .isEqualTo("LinkInvalid");
        assertThat(
                        customer.put(
                                        link(asked),
                                        Map.of(
                                                "decision",
                                                "CONSENT",
                                                "solution",
                                                exchange,
                                                "name",
                                                "W"))
                                .status())
                .isEqualTo(400);
        assertThat(customer.put(link(asked), Map.of("decision", "CONSENT", "name", "W")).status())
                .isEqualTo(400);
        assertThat(
                        customer.put(
                                        link(asked),
                                        Map.of(
                                                "decision",
                                                "CONSENT",
                                                "solution",
                                                repair,
                                                "name",
                                                " "))
                                .status())
                .isEqualTo(400);
    }

    @Test
    void aQuestionCalledBackIsNotAnsweredAndWhatIsSaidByPhoneIsWrittenDown() {
        JsonNode first = asked(true, repair);
        agent.browser()
                .put("/api/v1/consents/" + first.path("id").asString() + "/cancellation", null);
        assertThat(new Browser(port).get(link(first)).body().path("answerable").asBoolean())
                .isFalse();
        JsonNode second = asked(false, repair);
        Answer recorded =
                agent.browser()
                        .put(
                                "/api/v1/consents/" + second.path("id").asString() + "/answer",
                                Map.of(
                                        "decision",
                                        "CONSENT",
                                        "solution",
                                        repair,
                                        "signer",
                                        "Wang Fang"));
        assertThat(recorded.status()).as(recorded.body().toString()).isEqualTo(200);
        assertThat(recorded.body().path("answer").path("recordedByName").asString()).isNotEmpty();
    }

    @Test
    void whoDoesNotSeeTheTicketSeesNeitherItsSolutionsNorItsConsents() {
        JsonNode asked = asked(false, repair);
        Person stranger = people.signedIn(port, Role.AGENT, TeamKind.COMPLAINTS, false);
        assertThat(stranger.browser().get("/api/v1/tickets/" + ticket + "/solutions").status())
                .isEqualTo(404);
        assertThat(stranger.browser().get("/api/v1/tickets/" + ticket + "/consents").status())
                .isEqualTo(404);
        assertThat(
                        stranger.browser()
                                .put(
                                        "/api/v1/consents/"
                                                + asked.path("id").asString()
                                                + "/answer",
                                        Map.of("decision", "REFUSAL", "signer", "x"))
                                .status())
                .isEqualTo(404);
        assertThat(
                        stranger.browser()
                                .put("/api/v1/solutions/" + repair + "/withdrawal?version=1", null)
                                .status())
                .isEqualTo(404);
    }
}
