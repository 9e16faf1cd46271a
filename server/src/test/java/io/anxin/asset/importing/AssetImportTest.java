package io.anxin.asset.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.Browser.Answer;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.NewAccount;
import io.anxin.access.Role;
import io.anxin.imports.ImportDesk;
import io.anxin.job.DueJobs;
import io.anxin.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/// Machines from files, and back into one: `docs/policies/installed-base.md`.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
@Import({DueJobs.class, ImportDesk.class})
class AssetImportTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String TITLES =
            "Serial number,Model,Owner's mail,Site,Shipped,Accepted,Warranty in months\n";

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private ImportDesk desk;
    @Autowired private DueJobs jobs;

    private final String word = "W" + Ids.next().toString().replace("-", "").substring(12);
    private final String owner = "owner@" + word + ".example";
    private Browser person = new Browser(0);

    @BeforeEach
    void anOwner() {
        String mail = Ids.next() + "@example.com";
        accounts.create(
                Actor.system("test"),
                new NewAccount(mail, mail, Set.of(Role.DIRECTOR), "en", PASSWORD));
        person = new Browser(port).speaking("en");
        person.signIn(mail, PASSWORD);
        byte[] customer = bytes("name,mail\nWang Fang " + word + "," + owner + "\n");
        desk.run(person, desk.begun(person, "customers", "c.csv", customer), false);
    }

    @Test
    void goodRowsAreTakenInOnceWithTheirWarrantyAndTheOthersGivenBack() {
        String rows =
                TITLES
                        + row("-1", owner, "2025-01-02", "2025-02-01", "24")
                        + row("-2", "nobody@" + word + ".example", "", "", "")
                        + row("-3", owner, "2025-01-02", "2024-02-01", "")
                        + row("-4", owner, "2025-01-02", "", "12 months");
        JsonNode made = desk.begun(person, "assets", "a.csv", bytes(rows));
        ImportDesk.Run trial = desk.run(person, made, true);
        assertThat(trial.figure("wouldCreate")).isEqualTo(2);
        assertThat(listed()).isEmpty();

        ImportDesk.Run run = desk.run(person, made, false);
        assertThat(run.figure("created")).isEqualTo(2);
        assertThat(run.faulty())
                .contains("is no customer's")
                .contains("must not be before 2025-01-02");
        ImportDesk.Run again = desk.run(person, made, false);
        assertThat(again.figure("known")).as(again.faulty()).isEqualTo(2);

        assertThat(entitlement("-1", "2026-12-31")).isEqualTo("COVERED");
        assertThat(entitlement("-4", "2025-06-01")).isEqualTo("UNKNOWN");
    }

    @Test
    void ofAKnownMachineOnlyDaysThatNobodyRecordedAreTaken() {
        take(row("-5", owner, "2025-01-02", "", "12"), false);
        String later = row("-5", owner, "2025-01-09", "2025-02-01", "12");
        assertThat(take(later, false).figure("known")).isEqualTo(1);
        assertThat(take(later, true).figure("changed")).isEqualTo(1);
        JsonNode days = listed().getFirst().path("asset").path("milestones");
        assertThat(days.path("shipment").asString()).isEqualTo("2025-01-02");
        assertThat(days.path("acceptance").asString()).isEqualTo("2025-02-01");
    }

    @Test
    void theListIsTakenAlongWithoutFormulas() {
        take(row("-6", owner, "2025-01-02", "", ""), false);
        Answer started =
                person.post(
                        "/api/v1/assets/exports",
                        Map.of(
                                "format",
                                "CSV",
                                "title",
                                "Machines",
                                "zone",
                                "UTC",
                                "q",
                                word,
                                "startMissing",
                                false));
        assertThat(started.status()).as(started.body().toString()).isEqualTo(201);
        jobs.run();
        String file = "/api/v1/jobs/" + started.body().path("id").asString() + "/file";
        assertThat(new String(person.get(file).raw().body(), StandardCharsets.UTF_8))
                .contains("Serial number,Model,Owner")
                .contains(word + "-6,KB-37,Wang Fang")
                .contains("'=cmd()");
    }

    private ImportDesk.Run take(String row, boolean changesKnown) {
        JsonNode made = desk.begun(person, "assets", "b.csv", bytes(TITLES + row));
        if (!changesKnown) {
            return desk.run(person, made, false);
        }
        Map<String, Object> meant =
                Map.of(
                        "version",
                        made.path("version").asLong(),
                        "assignments",
                        Map.of("0", "serial", "1", "model", "2", "ownerMail", "5", "acceptance"),
                        "changesKnown",
                        true);
        Answer changed = person.put("/api/v1/imports/" + made.path("id").asString(), meant);
        assertThat(changed.status()).as(changed.body().toString()).isEqualTo(200);
        return desk.run(person, changed.body(), false);
    }

    private String row(String end, String mail, String shipped, String accepted, String months) {
        return String.join(",", word + end, "KB-37", mail, "=cmd()", shipped, accepted, months)
                + "\n";
    }

    private List<JsonNode> listed() {
        return person.get("/api/v1/assets?q=" + word).body().path("items").valueStream().toList();
    }

    private String entitlement(String end, String day) {
        String id =
                person.get("/api/v1/assets?q=" + word + end)
                        .body()
                        .path("items")
                        .path(0)
                        .path("asset")
                        .path("id")
                        .asString();
        return person.get("/api/v1/assets/" + id + "/entitlement?date=" + day)
                .body()
                .path("answers")
                .path(0)
                .path("result")
                .asString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
