package io.anxin.complaint.course;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.INSTANT;

import io.anxin.AnxinTest;
import io.anxin.Browser.Answer;
import io.anxin.access.Role;
import io.anxin.collaboration.People;
import io.anxin.collaboration.People.Person;
import io.anxin.complaint.Complainant;
import io.anxin.database.HeldSince;
import io.anxin.organisation.TeamKind;
import io.anxin.ticket.TicketId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Complaints, their stages, the archive and the legal hold: `docs/policies/complaints.md`.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
@Import(People.class)
class ComplaintTest {

    @LocalServerPort private int port;
    @Autowired private People people;
    @Autowired private ComplaintSweep sweep;
    @Autowired private JdbcClient sql;
    @Autowired private HeldSince held;

    private TicketId ticket;
    private Person agent;
    private Complainant desk;

    @BeforeEach
    void aDesk() {
        ticket = people.ticket("Secret matter", "en");
        agent = people.signedIn(port, Role.AGENT, TeamKind.ORDERS, false);
        desk = new Complainant(agent.browser());
    }

    private JsonNode opened() {
        return desk.opened(ticket, "Product quality", "NORMAL");
    }

    private static String url(JsonNode page) {
        return Complainant.url(page);
    }

    @Test
    void aComplaintBeginsWithItsReceiptAndStandsOnTheTicket() {
        JsonNode page = opened();
        assertThat(page.path("complaint").path("stage").asString()).isEqualTo("RECEIPT");
        assertThat(page.path("stages")).hasSize(6);
        assertThat(page.path("stages").get(0).path("dueAt").asString()).isNotEmpty();
        assertThat(page.path("stages").get(1).path("dueAt").isNull()).isTrue();
        JsonNode rows = agent.browser().get("/api/v1/tickets/" + ticket + "/complaints").body();
        assertThat(rows).hasSize(1);
        Answer second = desk.open(ticket, desk.about("Safety", "CRITICAL"));
        assertThat(second.problem()).isEqualTo("ComplaintOpenAlready");
        assertThat(agent.browser().get("/api/v1/tickets/" + ticket + "/history").body().toString())
                .contains("complaint-opened");
    }

    @Test
    void whoMayNotSeeTheTicketSeesNoComplaint() {
        JsonNode page = opened();
        Person stranger = people.signedIn(port, Role.AGENT, TeamKind.COMPLAINTS, false);
        assertThat(stranger.browser().get(url(page)).status()).isEqualTo(404);
        assertThat(stranger.browser().get("/api/v1/complaints").body().toString())
                .doesNotContain(page.path("complaint").path("number").asString());
        assertThat(stranger.browser().put(url(page) + "/hold", Map.of("reason", "x")).status())
                .isEqualTo(404);
        assertThat(agent.browser().get("/api/v1/complaints").body().toString())
                .contains(page.path("complaint").path("number").asString());
    }

    @Test
    void worseComplaintsHaveLessTimeAndAnEditedStrategyLeavesThemAlone() {
        JsonNode page = desk.opened(ticket, "Product quality", "CRITICAL");
        assertThat(page.path("stages").get(2).path("hours").asInt()).isEqualTo(6);
        JsonNode other = desk.opened(people.ticket("Other", "en"), "Product quality", "NORMAL");
        assertThat(other.path("stages").get(2).path("hours").asInt()).isEqualTo(24);

        Person director = people.signedIn(port, Role.DIRECTOR, TeamKind.ORDERS, false);
        Complainant above = new Complainant(director.browser());
        Map<String, Object> wanted = definition(director, above.classNamed("Product quality"), 48);
        String id = above.classNamed("Product quality");
        assertThat(agent.browser().put("/api/v1/complaint-classes/" + id, wanted).status())
                .isEqualTo(403);
        Answer changed = director.browser().put("/api/v1/complaint-classes/" + id, wanted);
        assertThat(changed.status()).as(changed.body().toString()).isEqualTo(200);
        assertThat(desk.now(other).path("stages").get(2).path("hours").asInt()).isEqualTo(24);
        JsonNode later = desk.opened(people.ticket("Later", "en"), "Product quality", "NORMAL");
        assertThat(later.path("stages").get(2).path("hours").asInt()).isEqualTo(48);
        director.browser().put("/api/v1/complaint-classes/" + id, definition(director, id, 24));
    }

    /// The class as it is, with other hours for the investigation.
    private static Map<String, Object> definition(Person reader, String id, int hours) {
        for (JsonNode each : reader.browser().get("/api/v1/complaint-classes").body()) {
            if (each.path("id").asString().equals(id)) {
                Map<String, Object> same = new HashMap<>();
                for (String name :
                        List.of(
                                "version",
                                "position",
                                "name",
                                "severity",
                                "criticalPercent",
                                "highPercent",
                                "retired")) {
                    same.put(name, each.path(name));
                }
                same.put("stepsZh", each.path("steps").path("zh"));
                same.put("stepsEn", each.path("steps").path("en"));
                JsonNode stages = each.path("stages").deepCopy();
                ((tools.jackson.databind.node.ObjectNode) stages.get(2)).put("hours", hours);
                same.put("stages", stages);
                return same;
            }
        }
        throw new AssertionError(id);
    }

    @Test
    void aStageIsDoneOnlyWithWhatItAsksFor() {
        JsonNode page = opened();
        assertThat(desk.complete(page).status()).as("a receipt asks for nothing").isEqualTo(200);
        Answer early = desk.complete(page);
        assertThat(early.problem()).isEqualTo("StageIncomplete");
        assertThat(early.body().path("missing").toString()).contains("evidence.MESSAGE");
        assertThat(
                        agent.browser()
                                .post(url(page) + "/evidence", Map.of("text", "", "message", 99))
                                .status())
                .as("there is no such message")
                .isEqualTo(400);
        desk.evidence(page, Map.of("text", "", "message", 1));
        assertThat(desk.complete(page).status()).isEqualTo(200);
        desk.evidence(page, Map.of("text", "Measured"));
        assertThat(desk.complete(page).body().path("missing").toString()).contains("cause");
        desk.bringTo(page, "SOLUTION");
        assertThat(desk.now(page).path("stages").get(2).path("doneAt").asString()).isNotEmpty();
    }

    @Test
    void anotherStageThanTheOneItIsInIsNotCompleted() {
        JsonNode page = opened();
        Map<String, Object> skip =
                Map.of("version", version(page), "stage", "SOLUTION", "text", "");
        assertThat(agent.browser().put(url(page) + "/completion", skip).status()).isEqualTo(400);
        Map<String, Object> stale = Map.of("version", 0, "stage", "RECEIPT", "text", "");
        assertThat(agent.browser().put(url(page) + "/completion", stale).problem())
                .isEqualTo("Stale");
    }

    private long version(JsonNode page) {
        return desk.now(page).path("complaint").path("version").asLong();
    }

    @Test
    void thePostThatTheStrategyNamesDecidesOnTheSolution() {
        JsonNode page = desk.opened(ticket, "Safety", "CRITICAL");
        desk.bringTo(page, "SOLUTION");
        desk.satisfy(page);
        assertThat(desk.now(page).path("mayDecide").asBoolean()).isFalse();
        assertThat(desk.complete(page).status()).isEqualTo(403);
        Person director = people.signedIn(port, Role.DIRECTOR, TeamKind.ORDERS, false);
        assertThat(new Complainant(director.browser()).complete(page).status()).isEqualTo(200);
    }

    @Test
    void whatIsSentBackBeginsAnewAndAsksForItsEvidenceAgain() {
        JsonNode page = opened();
        desk.bringTo(page, "SOLUTION");
        Map<String, Object> back =
                Map.of(
                        "version",
                        version(page),
                        "stage",
                        "INVESTIGATION",
                        "reason",
                        "It broke again");
        Answer sent = agent.browser().put(url(page) + "/return", back);
        assertThat(sent.status()).as(sent.body().toString()).isEqualTo(200);
        JsonNode now = desk.now(page);
        assertThat(now.path("complaint").path("stage").asString()).isEqualTo("INVESTIGATION");
        assertThat(now.path("missing").toString()).contains("evidence.NOTE");
        assertThat(now.path("evidence").toString()).contains("It broke again");
        assertThat(now.path("stages").get(2).path("doneAt").isNull()).isTrue();
    }

    private JsonNode archived() {
        JsonNode page = opened();
        desk.bringTo(page, "FEEDBACK");
        desk.satisfy(page);
        Answer done = desk.archive(page);
        assertThat(done.status()).as(done.body().toString()).isEqualTo(200);
        return page;
    }

    @Test
    void whatIsInTheArchiveDoesNotChangeThroughTheInterface() {
        JsonNode page = archived();
        assertThat(agent.browser().post(url(page) + "/evidence", Map.of("text", "x")).problem())
                .isEqualTo("ComplaintArchived");
        assertThat(agent.browser().put(url(page), about(page)).problem())
                .isEqualTo("ComplaintArchived");
        assertThat(desk.archive(page).problem()).isEqualTo("ComplaintArchived");
        assertThat(agent.browser().get("/api/v1/complaints?state=ARCHIVED").body().toString())
                .contains(page.path("complaint").path("number").asString());
        assertThat(desk.open(ticket, desk.about("Safety", "HIGH")).status())
                .as("complained about again")
                .isEqualTo(201);
    }

    private Map<String, Object> about(JsonNode page) {
        Map<String, Object> about = desk.about("Safety", "LOW");
        about.put("version", version(page));
        return about;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update complaint.complaint set severity = 'LOW' where id = ?::uuid",
                "update complaint.complaint set archived_at = null, feedback = null, archived_text = null where id = ?::uuid",
                "delete from complaint.complaint where id = ?::uuid",
                "update complaint.step set done_text = 'other' where complaint = ?::uuid",
                "delete from complaint.step where complaint = ?::uuid",
                "delete from complaint.evidence where complaint = ?::uuid",
                "update complaint.evidence set text = 'other' where complaint = ?::uuid",
                "insert into complaint.evidence (id, complaint, stage, kind, text, by_name, at) values (gen_random_uuid(), ?::uuid, 'RECEIPT', 'NOTE', 'x', 'x', now())",
                "insert into complaint.promise (id, version, complaint, what, promised_by, promised_at, due_at, state) values (gen_random_uuid(), 1, ?::uuid, 'x', gen_random_uuid(), now(), now(), 'OPEN')"
            })
    void noStatementChangesWhatIsInTheArchive(String statement) {
        String id = archived().path("complaint").path("id").asString();
        assertThatThrownBy(() -> sql.sql(statement).param(id).update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aLegalHoldKeepsEverythingAsItIsUntilItIsLifted() {
        JsonNode page = opened();
        Person director = people.signedIn(port, Role.DIRECTOR, TeamKind.ORDERS, false);
        Map<String, String> why = Map.of("reason", "Court case 7");
        assertThat(agent.browser().put(url(page) + "/hold", why).status()).isEqualTo(403);
        assertThat(director.browser().put(url(page) + "/hold", Map.of("reason", "")).status())
                .isEqualTo(400);
        assertThat(director.browser().put(url(page) + "/hold", why).status()).isEqualTo(204);

        assertThat(held.since()).get(as(INSTANT)).isBefore(Instant.now());

        assertThat(desk.complete(page).problem()).isEqualTo("LegalHoldStands");
        assertThat(agent.browser().put(url(page), about(page)).problem())
                .isEqualTo("LegalHoldStands");
        desk.evidence(page, Map.of("text", "Added, nothing taken away"));
        String id = page.path("complaint").path("id").asString();
        for (String statement :
                List.of(
                        "update complaint.complaint set severity = 'LOW' where id = ?::uuid",
                        "delete from complaint.complaint where id = ?::uuid",
                        "update complaint.step set hours = 1 where complaint = ?::uuid",
                        "delete from complaint.evidence where complaint = ?::uuid",
                        "delete from complaint.legal_hold where complaint = ?::uuid",
                        "update complaint.legal_hold set reason = 'x' where complaint = ?::uuid")) {
            assertThatThrownBy(() -> sql.sql(statement).param(id).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(
                        director.browser()
                                .put(url(page) + "/hold-lifting", Map.of("reason", "Settled"))
                                .status())
                .isEqualTo(204);
        assertThat(desk.complete(page).status()).isEqualTo(200);
        assertThat(desk.now(page).path("holds").toString())
                .contains("Court case 7", "Settled", director.account().name());
    }

    @Test
    void whoSeesToItIsRemindedAndTheLeadIsToldThatItIsLateEachOnce() {
        Person lead = people.signedIn(port, Role.AFTER_SALES_SUPERVISOR, TeamKind.ORDERS, true);
        Map<String, Object> about = desk.about("Product quality", "NORMAL");
        about.put("owner", agent.account().id().value());
        String id = desk.open(ticket, about).body().path("complaint").path("id").asString();
        late(id, "started_at = now() - interval '4 hours', due_at = now() + interval '1 hour'");
        sql.sql(
                        "update complaint.complaint set due_at = now() + interval '1 hour' where id = ?::uuid")
                .param(id)
                .update();
        sweep.sweep();
        sweep.sweep();
        assertThat(notices(agent, "complaint-warning", id)).isEqualTo(1);
        late(id, "due_at = now() - interval '1 minute'");
        sql.sql(
                        "update complaint.complaint set due_at = now() - interval '1 minute' where id = ?::uuid")
                .param(id)
                .update();
        sweep.sweep();
        sweep.sweep();
        assertThat(notices(agent, "complaint-late", id)).isEqualTo(1);
        assertThat(notices(lead, "complaint-late", id)).isEqualTo(1);
        assertThat(agent.browser().get("/api/v1/complaints?state=LATE").body().toString())
                .contains(id);
    }

    private void late(String id, String set) {
        sql.sql(
                        "update complaint.step set "
                                + set
                                + " where complaint = ?::uuid and stage = 'RECEIPT'")
                .param(id)
                .update();
    }

    private long notices(Person person, String kind, String id) {
        return sql.sql(
                        """
                        select count(*) from notification.notice
                        where account = ? and kind = ? and subject = 'complaint/' || ?
                        """)
                .params(person.account().id().value(), kind, id)
                .query(Long.class)
                .single();
    }
}
