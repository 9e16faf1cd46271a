package io.anxin.complaint.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.access.Role;
import io.anxin.collaboration.People;
import io.anxin.collaboration.People.Person;
import io.anxin.complaint.Complainant;
import io.anxin.organisation.TeamKind;
import io.anxin.shared.Ids;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/// What complaints have in common: `docs/policies/complaints.md`.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
@Import(People.class)
class AnalysisTest {

    @LocalServerPort private int port;
    @Autowired private People people;

    private final String product = "=pump " + Ids.next();
    private Person agent;
    private Person supervisor;
    private Complainant desk;

    @BeforeEach
    void twoComplaints() {
        agent = people.signedIn(port, Role.AGENT, TeamKind.ORDERS, false);
        supervisor = people.signedIn(port, Role.AFTER_SALES_SUPERVISOR, TeamKind.ORDERS, true);
        desk = new Complainant(agent.browser());
        opened("Product quality");
        JsonNode second = opened("Late delivery");
        JsonNode proposed =
                agent.browser()
                        .post(
                                Complainant.url(second) + "/compensations",
                                Map.of(
                                        "kind",
                                        "DISCOUNT",
                                        "amount",
                                        "300.50",
                                        "currency",
                                        "CNY",
                                        "reason",
                                        "Late"))
                        .body();
        supervisor
                .browser()
                .put(
                        Complainant.url(second)
                                + "/compensations/"
                                + proposed.path("id").asString()
                                + "/decision",
                        Map.of("version", 1, "approves", true, "text", ""));
    }

    private JsonNode opened(String english) {
        Map<String, Object> about = desk.about(english, "NORMAL");
        about.put("product", product);
        return desk.open(people.ticket("Matter", "en"), about).body();
    }

    private String ask(String more) {
        return "?product=" + java.net.URLEncoder.encode(product, StandardCharsets.UTF_8) + more;
    }

    @Test
    void complaintsAreCountedByWhatIsAskedFor() {
        JsonNode byClass =
                supervisor.browser().get("/api/v1/complaint-analysis" + ask("&by=CLASS")).body();
        assertThat(byClass.path("whole").path("complaints").asInt()).isEqualTo(2);
        assertThat(byClass.path("rows")).hasSize(2);
        assertThat(byClass.path("whole").path("compensation").get(0).path("amount").asString())
                .isEqualTo("300.50");
        JsonNode byProduct =
                supervisor.browser().get("/api/v1/complaint-analysis" + ask("&by=PRODUCT")).body();
        assertThat(byProduct.path("rows")).hasSize(1);
        JsonNode row = byProduct.path("rows").get(0);
        assertThat(row.path("key").asString()).isEqualTo(product);
        assertThat(row.path("figures").path("open").asInt()).isEqualTo(2);
        JsonNode drilled = agent.browser().get("/api/v1/complaints" + ask("&state=ALL")).body();
        assertThat(drilled.path("items")).hasSize(2);
    }

    @Test
    void onlyWhatIsSeenIsCountedAndOnlyByWhoSeesReports() {
        assertThat(agent.browser().get("/api/v1/complaint-analysis").status()).isEqualTo(403);
        Person stranger =
                people.signedIn(port, Role.AFTER_SALES_SUPERVISOR, TeamKind.COMPLAINTS, true);
        JsonNode counted = stranger.browser().get("/api/v1/complaint-analysis" + ask("")).body();
        assertThat(counted.path("whole").path("complaints").asInt()).isZero();
    }

    @Test
    void everyMonthOfTheTimeAskedForStandsInTheCourse() {
        JsonNode counted =
                supervisor
                        .browser()
                        .get(
                                "/api/v1/complaint-analysis"
                                        + ask(
                                                "&since=2026-01-01T00:00:00Z&until=2026-04-01T00:00:00Z"))
                        .body();
        assertThat(counted.path("months")).hasSize(4);
        assertThat(counted.path("months").get(0).path("month").asString()).isEqualTo("2026-01");
        assertThat(counted.path("months").get(0).path("complaints").asInt()).isZero();
    }

    @Test
    void theSheetHoldsWhatIsSeenAndComputesNothing() throws IOException {
        String sheet = sheet(supervisor);
        assertThat(sheet).contains("Product quality", "300.50", "'" + product);
        assertThat(agent.browser().get("/api/v1/complaint-export").status()).isEqualTo(403);
        Person stranger =
                people.signedIn(port, Role.AFTER_SALES_SUPERVISOR, TeamKind.COMPLAINTS, true);
        assertThat(sheet(stranger)).doesNotContain(product);
    }

    private String sheet(Person reader) throws IOException {
        try (var stream =
                reader.browser().open("/api/v1/complaint-export" + ask(""), Map.of()).body()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
