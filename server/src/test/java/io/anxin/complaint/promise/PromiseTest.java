package io.anxin.complaint.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.Browser.Answer;
import io.anxin.access.Role;
import io.anxin.collaboration.People;
import io.anxin.collaboration.People.Person;
import io.anxin.complaint.Complainant;
import io.anxin.organisation.TeamKind;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What customers were promised: `docs/policies/complaints.md`.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
@Import(People.class)
class PromiseTest {

    @LocalServerPort private int port;
    @Autowired private People people;
    @Autowired private PromiseSweep sweep;
    @Autowired private JdbcClient sql;

    private Person agent;
    private Person engineer;
    private Person lead;
    private Complainant desk;
    private JsonNode page;

    @BeforeEach
    void aComplaint() {
        agent = people.signedIn(port, Role.AGENT, TeamKind.ORDERS, false);
        engineer = people.signedIn(port, Role.ENGINEER, TeamKind.ORDERS, false);
        lead = people.signedIn(port, Role.AFTER_SALES_SUPERVISOR, TeamKind.ORDERS, true);
        desk = new Complainant(agent.browser());
        page = desk.opened(people.ticket("Matter", "en"), "Product quality", "NORMAL");
    }

    private JsonNode promised(Instant due) {
        Answer given =
                agent.browser()
                        .post(
                                Complainant.url(page) + "/promises",
                                Map.of(
                                        "what",
                                        "A new pump",
                                        "promisedBy",
                                        engineer.account().id().value(),
                                        "dueAt",
                                        due.toString()));
        assertThat(given.status()).as(given.body().toString()).isEqualTo(201);
        return given.body().get(0);
    }

    private Answer end(JsonNode promise, String state, String text) {
        return agent.browser()
                .put(
                        Complainant.url(page)
                                + "/promises/"
                                + promise.path("id").asString()
                                + "/end",
                        Map.of(
                                "version",
                                promise.path("version").asLong(),
                                "state",
                                state,
                                "text",
                                text));
    }

    @Test
    void aPromiseSaysWhatByWhomUntilWhenAndStandsInTheListOfAll() {
        JsonNode promise = promised(Instant.now().plusSeconds(86_400));
        assertThat(promise.path("promisedByName").asString()).isEqualTo(engineer.account().name());
        assertThat(promise.path("late").asBoolean()).isFalse();
        String mine = "/api/v1/complaint-promises?by=" + engineer.account().id().value();
        assertThat(engineer.browser().get(mine).body().path("items")).hasSize(1);
        Person stranger = people.signedIn(port, Role.AGENT, TeamKind.COMPLAINTS, false);
        assertThat(stranger.browser().get(mine).body().path("items")).isEmpty();
        assertThat(notices(engineer, "promise-given")).isEqualTo(1);
    }

    @Test
    void aPromiseForThePastIsNone() {
        Answer given =
                agent.browser()
                        .post(
                                Complainant.url(page) + "/promises",
                                Map.of("what", "x", "dueAt", "2020-01-01T00:00:00Z"));
        assertThat(given.status()).isEqualTo(400);
    }

    @Test
    void theOneWhoPromisedIsRemindedAndTheLeadIsToldThatItIsLateEachOnce() {
        JsonNode promise = promised(Instant.now().plusSeconds(3_600));
        sweep.sweep();
        sweep.sweep();
        assertThat(notices(engineer, "promise-soon")).isEqualTo(1);
        sql.sql(
                        "update complaint.promise set due_at = now() - interval '1 minute' where id = ?::uuid")
                .param(promise.path("id").asString())
                .update();
        sweep.sweep();
        sweep.sweep();
        assertThat(notices(engineer, "promise-late")).isEqualTo(1);
        assertThat(notices(lead, "promise-late")).isEqualTo(1);
        JsonNode now = agent.browser().get(Complainant.url(page) + "/promises").body().get(0);
        assertThat(now.path("late").asBoolean()).isTrue();
    }

    private long notices(Person person, String kind) {
        return sql.sql("select count(*) from notification.notice where account = ? and kind = ?")
                .params(person.account().id().value(), kind)
                .query(Long.class)
                .single();
    }

    @Test
    void aPromiseEndsOnceAndABrokenOneWithItsReason() {
        JsonNode promise = promised(Instant.now().plusSeconds(86_400));
        assertThat(end(promise, "BROKEN", "").status()).isEqualTo(400);
        assertThat(end(promise, "BROKEN", "No pump left").body().path("state").asString())
                .isEqualTo("BROKEN");
        assertThat(end(promise, "KEPT", "").problem()).isEqualTo("Stale");
    }

    @Test
    void aComplaintLeavesItsExecutionOnlyWhenEveryPromiseHasEnded() {
        JsonNode promise = promised(Instant.now().plusSeconds(86_400));
        desk.bringTo(page, "EXECUTION");
        desk.evidence(page, Map.of("text", "Fitted"));
        assertThat(desk.complete(page).body().path("missing").toString()).contains("promise.open");
        assertThat(end(promise, "KEPT", "").status()).isEqualTo(200);
        assertThat(desk.complete(page).status()).isEqualTo(200);
    }
}
