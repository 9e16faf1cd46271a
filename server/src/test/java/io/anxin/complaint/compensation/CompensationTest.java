package io.anxin.complaint.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anxin.AnxinTest;
import io.anxin.Browser.Answer;
import io.anxin.access.Role;
import io.anxin.collaboration.People;
import io.anxin.collaboration.People.Person;
import io.anxin.complaint.Complainant;
import io.anxin.organisation.TeamKind;
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

/// Compensation and who may approve how much: `docs/policies/complaints.md`.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
@Import(People.class)
class CompensationTest {

    @LocalServerPort private int port;
    @Autowired private People people;
    @Autowired private JdbcClient sql;

    private Person agent;
    private Person supervisor;
    private Person director;
    private Complainant desk;
    private JsonNode page;

    @BeforeEach
    void aComplaint() {
        agent = people.signedIn(port, Role.AGENT, TeamKind.ORDERS, false);
        supervisor = people.signedIn(port, Role.AFTER_SALES_SUPERVISOR, TeamKind.ORDERS, true);
        director = people.signedIn(port, Role.DIRECTOR, TeamKind.ORDERS, false);
        desk = new Complainant(agent.browser());
        page = desk.opened(people.ticket("Matter", "en"), "Product quality", "NORMAL");
    }

    private JsonNode proposed(Person by, String amount) {
        Answer made =
                by.browser()
                        .post(
                                Complainant.url(page) + "/compensations",
                                Map.of(
                                        "kind",
                                        "REFUND",
                                        "amount",
                                        amount,
                                        "currency",
                                        "CNY",
                                        "reason",
                                        "Two days without the machine"));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.body();
    }

    private String url(JsonNode compensation) {
        return Complainant.url(page) + "/compensations/" + compensation.path("id").asString();
    }

    private Answer decide(Person by, JsonNode of, boolean approves) {
        return by.browser()
                .put(
                        url(of) + "/decision",
                        Map.of(
                                "version",
                                of.path("version").asLong(),
                                "approves",
                                approves,
                                "text",
                                "Fair"));
    }

    private static String state(Answer answer) {
        return answer.body().path("state").asString();
    }

    @Test
    void nobodyApprovesWhatHeProposed() {
        JsonNode own = proposed(supervisor, "100.00");
        assertThat(decide(supervisor, own, true).problem()).isEqualTo("OwnProposal");
        assertThat(state(decide(agent, own, true))).isEqualTo("APPROVED");
    }

    @Test
    void aboveTheLimitTheNextOneMustApprove() {
        JsonNode much = proposed(agent, "6000.00");
        assertThat(much.path("approvers").toString())
                .contains(director.account().name())
                .doesNotContain(supervisor.account().name());
        Answer passed = decide(supervisor, much, true);
        assertThat(state(passed)).isEqualTo("PROPOSED");
        assertThat(passed.body().path("verdicts").get(0).path("word").asString())
                .isEqualTo("PASSED_ON");
        assertThat(decide(supervisor, much, true).problem()).isEqualTo("JudgedAlready");
        assertThat(state(decide(director, much, true))).isEqualTo("APPROVED");
    }

    @Test
    void partsOfASumAskForNoLessThanTheSum() {
        assertThat(state(decide(supervisor, proposed(agent, "4000.00"), true)))
                .isEqualTo("APPROVED");
        JsonNode second = proposed(agent, "2000.00");
        assertThat(second.path("judged").path("amount").asString()).isEqualTo("6000.00");
        assertThat(state(decide(supervisor, second, true))).isEqualTo("PROPOSED");
        assertThat(state(decide(director, second, true))).isEqualTo("APPROVED");
    }

    @Test
    void whoMayApproveNothingDecidesNothing() {
        Person engineer = people.signedIn(port, Role.ENGINEER, TeamKind.ORDERS, false);
        JsonNode one = proposed(agent, "10.00");
        assertThat(decide(engineer, one, true).problem()).isEqualTo("NoApprovalLimit");
        assertThat(decide(engineer, one, false).problem()).isEqualTo("NoApprovalLimit");
        assertThat(state(decide(supervisor, one, false))).isEqualTo("REJECTED");
        assertThat(decide(director, one, true).problem()).isEqualTo("Stale");
    }

    @Test
    void theDatabaseTakesNoApprovalAboveTheLimit() {
        JsonNode one = proposed(agent, "10.00");
        assertThatThrownBy(
                        () ->
                                sql.sql(
                                                """
                                                insert into complaint.verdict (id, compensation, complaint,
                                                    account, verdict, limit_amount, judged_amount, text, at)
                                                values (gen_random_uuid(), ?::uuid, ?::uuid,
                                                    gen_random_uuid(), 'APPROVED', 5, 10, '', now())
                                                """)
                                        .params(
                                                one.path("id").asString(),
                                                page.path("complaint").path("id").asString())
                                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aComplaintLeavesItsSolutionOnlyWhenItIsDecidedAndItsExecutionWhenItIsGiven() {
        desk.bringTo(page, "SOLUTION");
        desk.satisfy(page);
        JsonNode one = proposed(agent, "10.00");
        assertThat(desk.complete(page).body().path("missing").toString())
                .contains("compensation.undecided");
        JsonNode approved = decide(supervisor, one, true).body();
        assertThat(desk.complete(page).status()).isEqualTo(200);
        desk.evidence(page, Map.of("text", "Sent"));
        assertThat(desk.complete(page).body().path("missing").toString())
                .contains("compensation.notGranted");
        Answer granted =
                agent.browser()
                        .put(
                                url(one) + "/grant",
                                Map.of(
                                        "version",
                                        approved.path("version").asLong(),
                                        "text",
                                        "Payment 77"));
        assertThat(state(granted)).isEqualTo("GRANTED");
        assertThat(desk.complete(page).status()).isEqualTo(200);
    }

    @Test
    void aLimitOfAPersonGoesBeforeThatOfThePostAndNobodySetsHisOwn() {
        Answer own =
                director.browser()
                        .post(
                                "/api/v1/approval-limits",
                                Map.of("post", "DIRECTOR", "amount", 1_000_000, "currency", "USD"));
        assertThat(own.problem()).isEqualTo("OwnLimit");
        Answer set =
                director.browser()
                        .post(
                                "/api/v1/approval-limits",
                                Map.of(
                                        "account",
                                        supervisor.account().id().value(),
                                        "amount",
                                        50,
                                        "currency",
                                        "CNY"));
        assertThat(set.status()).as(set.body().toString()).isEqualTo(201);
        assertThat(state(decide(supervisor, proposed(agent, "60.00"), true))).isEqualTo("PROPOSED");
        assertThat(
                        supervisor
                                .browser()
                                .put(
                                        "/api/v1/approval-limits/"
                                                + set.body().path("id").asString(),
                                        Map.of("version", 1, "amount", 5000))
                                .status())
                .as("without the right")
                .isEqualTo(403);
    }

    @Test
    void anAmountFinerThanTheCurrencyIsRefused() {
        Answer made =
                agent.browser()
                        .post(
                                Complainant.url(page) + "/compensations",
                                Map.of(
                                        "kind",
                                        "REFUND",
                                        "amount",
                                        "10.005",
                                        "currency",
                                        "CNY",
                                        "reason",
                                        "x"));
        assertThat(made.status()).isEqualTo(400);
    }
}
