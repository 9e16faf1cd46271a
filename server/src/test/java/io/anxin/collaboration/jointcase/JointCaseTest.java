package io.anxin.collaboration.jointcase;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.Browser.Answer;
import io.anxin.access.Role;
import io.anxin.collaboration.People;
import io.anxin.collaboration.People.Person;
import io.anxin.organisation.TeamKind;
import io.anxin.ticket.TicketId;
import java.time.Duration;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Cases of several departments: `docs/policies/joint-cases.md`.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
@Import(People.class)
class JointCaseTest {

    @LocalServerPort private int port;
    @Autowired private People people;
    @Autowired private CaseSweep sweep;
    @Autowired private JdbcClient sql;

    private TicketId ticket;
    private Person agent;
    private Person helper;
    private Person stranger;

    @BeforeEach
    void agroup() {
        ticket = people.ticket("Secret matter", "en");
        agent = people.signedIn(port, Role.AGENT, TeamKind.ORDERS, false);
        helper = people.signedIn(port, Role.COLLEAGUE, TeamKind.COMPLAINTS, false);
        stranger = people.signedIn(port, Role.AGENT, TeamKind.COMPLAINTS, false);
    }

    private JsonNode opened() {
        Answer made =
                agent.browser()
                        .post(
                                "/api/v1/tickets/" + ticket + "/cases",
                                Map.of(
                                        "title",
                                        "Gear breaks",
                                        "aim",
                                        "It holds",
                                        "members",
                                        List.of(member(agent, "LEAD"), member(helper, "MEMBER"))));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.body();
    }

    private static Map<String, Object> member(Person person, String post) {
        return Map.of("account", person.account().id().value(), "post", post);
    }

    private static String url(JsonNode page) {
        return "/api/v1/cases/" + page.path("jointCase").path("id").asString();
    }

    @Test
    void theGroupSeesTheCaseAndAStrangerDoesNot() {
        JsonNode made = opened();

        assertThat(helper.browser().get(url(made)).body().toString())
                .contains("It holds")
                .doesNotContain("Secret matter");
        assertThat(helper.browser().get("/api/v1/cases").body().toString()).contains("Gear breaks");
        assertThat(stranger.browser().get(url(made)).status()).isEqualTo(404);
        assertThat(stranger.browser().get("/api/v1/cases").body().toString())
                .doesNotContain("Gear breaks");
        assertThat(helper.browser().get("/api/v1/notices").body().toString())
                .contains("case-opened");
    }

    @Test
    void itIsToBeClosedWithin48HoursByTheClock() {
        JsonNode row = opened().path("jointCase");
        Instant opened = Instant.parse(row.path("openedAt").asString());
        Instant due = Instant.parse(row.path("dueAt").asString());
        assertThat(Duration.between(opened, due)).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void theNoteOfADayIsOneAndAnOlderVersionDoesNotReplaceIt() {
        JsonNode made = opened();
        Map<String, Object> first = note(0, "Measured");
        assertThat(helper.browser().put(url(made) + "/note", first).status()).isEqualTo(200);
        assertThat(agent.browser().put(url(made) + "/note", note(0, "Other")).problem())
                .isEqualTo("Stale");
        Answer second = agent.browser().put(url(made) + "/note", note(1, "Measured twice"));
        assertThat(second.body().path("notes")).hasSize(1);
        assertThat(second.body().path("notes").get(0).path("done").asString())
                .isEqualTo("Measured twice");
    }

    private static Map<String, Object> note(long version, String done) {
        return Map.of("version", version, "done", done, "next", "Order", "blocked", "");
    }

    @Test
    void whoOwesWhatStaysUntilItIsSettled() {
        JsonNode made = opened();
        Map<String, Object> debt =
                Map.of(
                        "debtor",
                        helper.account().id().value(),
                        "what",
                        "Drawing 7",
                        "dueOn",
                        "2027-01-05");
        JsonNode page = agent.browser().post(url(made) + "/debts", debt).body();
        String id = page.path("debts").get(0).path("id").asString();
        assertThat(page.path("debts").get(0).path("settledAt").isNull()).isTrue();
        JsonNode settled =
                helper.browser().put(url(made) + "/debts/" + id + "/settlement", null).body();
        assertThat(settled.path("debts").get(0).path("settledAt").asString()).isNotEmpty();
        assertThat(
                        agent.browser()
                                .post(
                                        url(made) + "/debts",
                                        Map.of(
                                                "debtor",
                                                stranger.account().id().value(),
                                                "what",
                                                "x"))
                                .status())
                .as("only members owe")
                .isEqualTo(400);
    }

    @Test
    void onlyTheLeadOrTheDeskChangesTheGroupAndClosesWithAResult() {
        JsonNode made = opened();
        long version = made.path("jointCase").path("version").asLong();
        Map<String, Object> closing = Map.of("version", version, "result", "New heat treatment");
        assertThat(helper.browser().put(url(made) + "/closure", closing).status()).isEqualTo(403);
        assertThat(
                        agent.browser()
                                .put(
                                        url(made) + "/closure",
                                        Map.of("version", version, "result", ""))
                                .status())
                .isEqualTo(400);
        assertThat(
                        agent.browser()
                                .put(
                                        url(made) + "/members",
                                        Map.of(
                                                "version",
                                                version,
                                                "members",
                                                List.of(
                                                        member(agent, "LEAD"),
                                                        member(helper, "LEAD"))))
                                .status())
                .as("one lead")
                .isEqualTo(400);
        Answer closed = agent.browser().put(url(made) + "/closure", closing);
        assertThat(closed.body().path("result").path("text").asString())
                .isEqualTo("New heat treatment");
        assertThat(helper.browser().put(url(made) + "/note", note(0, "late")).problem())
                .isEqualTo("CaseClosed");
    }

    @Test
    void theGroupIsRemindedOnceAndToldOnceThatItIsLate() {
        JsonNode made = opened();
        String id = made.path("jointCase").path("id").asString();
        sql.sql(
                        "update collaboration.joint_case set warn_at = now() - interval '1 hour' where id = ?::uuid")
                .param(id)
                .update();
        sweep.sweep();
        sweep.sweep();
        assertThat(notices("case-warning")).isEqualTo(1);
        sql.sql(
                        "update collaboration.joint_case set due_at = now() - interval '1 minute' where id = ?::uuid")
                .param(id)
                .update();
        sweep.sweep();
        sweep.sweep();
        assertThat(notices("case-late")).isEqualTo(1);
    }

    private long notices(String kind) {
        return sql.sql("select count(*) from notification.notice where account = ? and kind = ?")
                .params(helper.account().id().value(), kind)
                .query(Long.class)
                .single();
    }

    @Test
    void anEditedPolicyLeavesRunningCasesAlone() {
        JsonNode made = opened();
        Person director = people.signedIn(port, Role.DIRECTOR, TeamKind.ORDERS, false);
        JsonNode policy = director.browser().get("/api/v1/case-policy").body();
        Map<String, Object> wanted =
                Map.of(
                        "version",
                        policy.path("version").asLong(),
                        "hours",
                        24,
                        "counting",
                        "WORKING",
                        "warningPercent",
                        50);
        assertThat(agent.browser().put("/api/v1/case-policy", wanted).status()).isEqualTo(403);
        Answer decided = director.browser().put("/api/v1/case-policy", wanted);
        assertThat(decided.status()).as(decided.body().toString()).isEqualTo(200);
        assertThat(agent.browser().get(url(made)).body().path("hours").asInt()).isEqualTo(48);
        JsonNode next = opened();
        assertThat(next.path("counting").asString()).isEqualTo("WORKING");
        director.browser()
                .put(
                        "/api/v1/case-policy",
                        Map.of(
                                "version",
                                decided.body().path("version").asLong(),
                                "hours",
                                48,
                                "counting",
                                "ELAPSED",
                                "warningPercent",
                                75));
    }
}
