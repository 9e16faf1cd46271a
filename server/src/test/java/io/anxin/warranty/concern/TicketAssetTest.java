package io.anxin.warranty.concern;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.Browser.Answer;
import io.anxin.access.Role;
import io.anxin.collaboration.People;
import io.anxin.collaboration.People.Person;
import io.anxin.customer.CustomerId;
import io.anxin.organisation.TeamKind;
import io.anxin.shared.Ids;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// The machine of a ticket: `docs/policies/ticket-assets.md`.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
@Import(People.class)
class TicketAssetTest {

    @LocalServerPort private int port;
    @Autowired private People people;
    @Autowired private Tickets tickets;
    @Autowired private JdbcClient sql;

    private TicketId ticket;
    private Browser agent;
    private String machine = "";

    @BeforeEach
    void aMachineOfTheCustomer() {
        ticket = people.ticket("Secret matter", "en");
        agent = people.signedIn(port, Role.AGENT, TeamKind.ORDERS, false).browser();
        CustomerId owner = tickets.requireVisible(People.SYSTEM, ticket).customer();
        machine = registered("M-" + Ids.next(), owner);
        promised();
    }

    @Test
    void aTicketNamesItsMachineAndTellsWhoPaysAtOnce() {
        JsonNode choices = agent.get(url() + "-choices").body();
        assertThat(choices).hasSize(1);
        assertThat(choices.get(0).path("nearness").asString()).isEqualTo("CUSTOMER");

        JsonNode named = named(0, Map.of("component", "shaft seal")).body();
        assertThat(results(named)).containsExactly("COVERED", "COVERED", "NOT_COVERED");
        assertThat(named.path("concern").path("owner").path("elsewhere").asBoolean()).isFalse();
        assertThat(sentences(named)).contains("“Warranty” at 100 %");

        JsonNode later = agent.get(url() + "?date=2027-02-01").body();
        assertThat(results(later)).containsOnly("NOT_COVERED");
        assertThat(agent.get("/api/v1/assets/" + machine + "/tickets").body().toString())
                .contains(ticket.number());
    }

    @Test
    void whatIsOpenIsToldWithWhatToDo() {
        JsonNode page = agent.get("/api/v1/assets/" + machine).body();
        agent.put(
                "/api/v1/assets/" + machine + "/milestones",
                Map.of(
                        "version",
                        page.path("asset").path("version").asLong(),
                        "milestones",
                        Map.of()));
        JsonNode named = named(0, Map.of()).body();
        JsonNode parts = named.path("concern").path("entitlement").path("answers").get(0);
        assertThat(parts.path("result").asString()).isEqualTo("UNKNOWN");
        assertThat(parts.path("remedy").asString()).isEqualTo("RECORD_MILESTONE");
        assertThat(parts.path("sentence").asString()).contains("installation");
    }

    @Test
    void everyChangeStandsInTheHistoryAndNeedsTheVersion() {
        named(0, Map.of());
        assertThat(named(0, Map.of()).status()).isEqualTo(409);
        assertThat(named(1, Map.of("component", "motor")).status()).isEqualTo(200);
        assertThat(agent.delete(url() + "?version=2").status()).isEqualTo(204);
        assertThat(agent.get(url()).body().path("concern").isNull()).isTrue();
        String history = agent.get("/api/v1/tickets/" + ticket + "/history").body().toString();
        assertThat(history).contains("asset-named", "asset-changed", "motor", "asset-released");
        assertThat(named(0, Map.of("noticedOn", "2999-01-01")).status()).isEqualTo(400);
    }

    @Test
    void whoSeesTheTicketSeesTheMachineButOnlyReadersOfCustomersItsOwner() {
        named(0, Map.of());
        Person stranger = people.signedIn(port, Role.AGENT, TeamKind.COMPLAINTS, false);
        assertThat(stranger.browser().get(url()).status()).isEqualTo(404);
        JsonNode theirs = stranger.browser().get("/api/v1/assets/" + machine + "/tickets").body();
        assertThat(theirs.path("items")).as("the machine, not the ticket").isEmpty();

        Browser reading = machineOf("READ_TICKETS", "SEE_ALL_TICKETS");
        JsonNode concern = reading.get(url()).body().path("concern");
        assertThat(concern.path("asset").path("model").asString()).isEqualTo("KB-37 A");
        assertThat(concern.path("owner").isNull()).isTrue();
        assertThat(concern.path("site").isNull()).isTrue();
        assertThat(reading.get("/api/v1/assets/" + machine).status()).isEqualTo(403);
        assertThat(reading.put(url(), wanted(1, Map.of())).status()).isEqualTo(403);
    }

    @Test
    void everythingThatHappenedStandsOnOneTimeline() {
        named(0, Map.of());
        used(ticket.number());
        JsonNode timeline = agent.get("/api/v1/assets/" + machine + "/timeline").body();
        assertThat(timeline.path("items").valueStream().map(each -> each.path("kind").asString()))
                .containsExactly("PART", "TICKET", "COVERED", "INSTALLED", "OWNED");
        assertThat(timeline.toString()).contains("Wang Fang", "Secret matter", "密封圈");
        Browser stranger = people.signedIn(port, Role.AGENT, TeamKind.COMPLAINTS, false).browser();
        assertThat(stranger.get("/api/v1/assets/" + machine + "/timeline").body().toString())
                .doesNotContain("Secret matter", "密封圈");
    }

    /// A part that was taken for the document.
    private void used(String document) {
        UUID part = Ids.next();
        UUID place = Ids.next();
        sql.sql(
                        """
                        insert into parts.part (id, version, number, name_zh, name_en, unit, tracking,
                            criticality, repairable, hazardous, lead_months, average_cost, terms,
                            created_at)
                        values (?, 1, ?, '密封圈', 'Seal', 'pc', 'NONE', 'VITAL', false, false, 1, 0,
                            '{}', now())
                        """)
                .params(part, part.toString())
                .update();
        sql.sql(
                        """
                        insert into parts.place (id, code, name_zh, name_en, kind)
                        values (?, ?, 'x', 'x', 'CENTRAL')
                        """)
                .params(place, place.toString())
                .update();
        sql.sql(
                        """
                        insert into parts.movement (at, part, place, quantity, reason, document,
                            actor_name)
                        values (now(), ?, ?, -1, 'ISSUE', ?, 'test')
                        """)
                .params(part, place, document)
                .update();
    }

    private String url() {
        return "/api/v1/tickets/" + ticket + "/asset";
    }

    private Answer named(long version, Map<String, Object> fault) {
        return agent.put(url(), wanted(version, fault));
    }

    private Map<String, Object> wanted(long version, Map<String, Object> more) {
        Map<String, Object> fault = new HashMap<>();
        fault.put("wearingPart", false);
        fault.put("noticedOn", "2026-03-01");
        fault.putAll(more);
        return Map.of("version", version, "asset", machine, "fault", fault);
    }

    private static List<String> results(JsonNode view) {
        return answers(view).values().stream().map(each -> each.path("result").asString()).toList();
    }

    private static String sentences(JsonNode view) {
        return answers(view).toString();
    }

    private static JsonNode answers(JsonNode view) {
        return view.path("concern").path("entitlement").path("answers");
    }

    private String registered(String serial, CustomerId owner) {
        return agent.post(
                        "/api/v1/assets",
                        Map.of(
                                "serial",
                                serial,
                                "model",
                                "KB-37 A",
                                "owner",
                                owner,
                                "ownedSince",
                                "2025-01-31",
                                "site",
                                "Suzhou",
                                "zone",
                                "Asia/Shanghai",
                                "milestones",
                                Map.of("installation", "2025-01-31")))
                .body()
                .path("id")
                .asString();
    }

    private void promised() {
        Map<String, Object> promise = new HashMap<>();
        promise.put("name", "Warranty");
        promise.put("kind", "WARRANTY");
        promise.put("startsWith", List.of("INSTALLATION"));
        promise.put("months", 24);
        promise.putAll(Map.of("parts", 100, "labour", 100, "travel", 0, "wearingParts", false));
        promise.putAll(
                Map.of(
                        "components",
                        List.of(),
                        "excludedComponents",
                        List.of(),
                        "excludedFaults",
                        List.of()));
        Answer granted =
                agent.post(
                        "/api/v1/assets/" + machine + "/coverages",
                        Map.of("version", 1, "promise", promise));
        assertThat(granted.status()).isEqualTo(201);
    }

    /// A program that may do only that.
    private Browser machineOf(String... scope) {
        Browser administrator =
                people.signedIn(port, Role.ADMINISTRATOR, TeamKind.ORDERS, false).browser();
        String secret =
                administrator
                        .post("/api/v1/tokens", Map.of("name", "m", "scope", List.of(scope)))
                        .body()
                        .path("secret")
                        .asString();
        return new Browser(port).withToken(secret);
    }
}
