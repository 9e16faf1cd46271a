package io.anxin.ticket.recurring;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.Browser.Answer;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.NewAccount;
import io.anxin.access.Role;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.customer.IdentityKind;
import io.anxin.shared.Ids;
import io.anxin.shared.WorldClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Tickets that are opened again and again.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
class RecurrencesTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Actor SYSTEM = Actor.system("test");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Customers customers;
    @Autowired private RecurrenceWork work;
    @Autowired private JdbcClient sql;

    private Browser signedIn(Role role) {
        String mail = Ids.next() + "@example.com";
        accounts.create(SYSTEM, new NewAccount(mail, mail, Set.of(role), "en", PASSWORD));
        Browser browser = new Browser(port);
        assertThat(browser.signIn(mail, PASSWORD).status()).isEqualTo(200);
        return browser;
    }

    private Map<String, Object> daily(UUID customer, String first) {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("version", 0);
        wanted.put("name", Map.of("zh", "日检", "en", "Daily check"));
        wanted.put("customer", customer);
        wanted.put(
                "content",
                Map.of(
                        "subject", Map.of("zh", "每日点检", "en", "Daily inspection"),
                        "text", Map.of("zh", "请点检", "en", "Please inspect"),
                        "kind", "AFTER_SALES"));
        wanted.put("schedule", schedule(first));
        wanted.put("zone", "Asia/Shanghai");
        wanted.put("active", true);
        return wanted;
    }

    private static Map<String, Object> schedule(String first) {
        return Map.of(
                "unit", "DAY", "every", 1, "time", "09:00:00", "dayOff", "KEEP", "firstDay", first);
    }

    private CustomerSummary customer() {
        return customers.recognise(
                SYSTEM, IdentityKind.MAIL, Ids.next() + "@customer.example", "李雷", "en");
    }

    private void sweepAt(Instant time) throws Exception {
        WorldClock.at(
                time,
                () -> {
                    work.sweep();
                    return true;
                });
    }

    private List<String> subjects(UUID customer) {
        return sql.sql("select subject from ticket.ticket where customer = ? order by id")
                .param(customer)
                .query(String.class)
                .list();
    }

    @Test
    void eachDayOpensOneTicketWhoeverSweepsHoweverOften() throws Exception {
        Browser admin = signedIn(Role.ADMINISTRATOR);
        UUID customer = customer().id().value();
        Answer made = admin.post("/api/v1/recurrences", daily(customer, "2030-03-01"));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        assertThat(made.body().path("nextAt").asString()).isEqualTo("2030-03-01T01:00:00Z");
        sweepAt(Instant.parse("2030-03-01T00:59:59Z"));
        assertThat(subjects(customer)).isEmpty();
        for (int i = 0; i < 3; i++) {
            sweepAt(Instant.parse("2030-03-01T01:00:00Z").plusSeconds(i));
        }
        assertThat(subjects(customer)).containsExactly("Daily inspection");
        sweepAt(Instant.parse("2030-03-02T01:00:30Z"));
        assertThat(subjects(customer)).hasSize(2);
        String path = "/api/v1/recurrences/" + made.body().path("id").asString();
        JsonNode runs = admin.get(path + "/runs").body();
        assertThat(runs.findValuesAsString("day")).containsExactly("2030-03-02", "2030-03-01");
        assertThat(runs.path(0).path("ticket").asLong()).isPositive();
        JsonNode first =
                admin.get("/api/v1/tickets/" + runs.path(0).path("ticket").asLong() + "/messages")
                        .body();
        assertThat(first.toString()).contains("Please inspect");
    }

    @Test
    void afterAStandstillOnlyTheLatestIsOpened() throws Exception {
        Browser admin = signedIn(Role.ADMINISTRATOR);
        UUID customer = customer().id().value();
        Answer made = admin.post("/api/v1/recurrences", daily(customer, "2030-05-01"));
        sweepAt(Instant.parse("2030-05-04T12:00:00Z"));
        assertThat(subjects(customer)).hasSize(1);
        JsonNode runs =
                admin.get("/api/v1/recurrences/" + made.body().path("id").asString() + "/runs")
                        .body();
        assertThat(runs.findValuesAsString("reason"))
                .as("the latest was opened, so it has no reason")
                .containsExactly("", "missed", "missed", "missed");
        sweepAt(Instant.parse("2030-05-05T01:00:01Z"));
        assertThat(subjects(customer)).hasSize(2);
    }

    @Test
    void aTicketThatCannotBeOpenedIsToldAndTheNextOneComes() throws Exception {
        Browser admin = signedIn(Role.ADMINISTRATOR);
        UUID customer = customer().id().value();
        Answer made = admin.post("/api/v1/recurrences", daily(customer, "2030-07-01"));
        String id = made.body().path("id").asString();
        sql.sql(
                        """
                        update ticket.recurrence
                        set content = jsonb_set(content, '{fields}', '{"no_such_field":"x"}')
                        where id = ?::uuid
                        """)
                .param(id)
                .update();
        sweepAt(Instant.parse("2030-07-01T01:00:00Z"));
        JsonNode runs = admin.get("/api/v1/recurrences/" + id + "/runs").body();
        assertThat(runs.path(0).path("reason").asString()).isEqualTo("InvalidInput");
        assertThat(subjects(customer)).isEmpty();
        sql.sql("update ticket.recurrence set content = content - 'fields' where id = ?::uuid")
                .param(id)
                .update();
        sweepAt(Instant.parse("2030-07-02T01:00:00Z"));
        assertThat(subjects(customer)).hasSize(1);
    }

    @Test
    void whatWasStoppedOrEndedOpensNothing() throws Exception {
        Browser admin = signedIn(Role.ADMINISTRATOR);
        UUID customer = customer().id().value();
        Answer made = admin.post("/api/v1/recurrences", daily(customer, "2030-09-01"));
        Map<String, Object> stopped = daily(customer, "2030-09-01");
        stopped.put("version", made.body().path("version").asLong());
        stopped.put("active", false);
        String path = "/api/v1/recurrences/" + made.body().path("id").asString();
        Answer changed = admin.put(path, stopped);
        assertThat(
                        changed.body().path("nextAt").isMissingNode()
                                || changed.body().path("nextAt").isNull())
                .isTrue();
        sweepAt(Instant.parse("2030-09-02T01:00:00Z"));
        assertThat(subjects(customer)).isEmpty();
    }

    @Test
    void theNextTimesAreShownBeforeItIsKept() {
        Browser admin = signedIn(Role.ADMINISTRATOR);
        Answer preview =
                admin.post(
                        "/api/v1/recurrences/preview",
                        Map.of("schedule", schedule("2020-01-01"), "zone", "Asia/Shanghai"));
        assertThat(preview.body()).hasSize(Recurrences.PREVIEWED);
        Instant first = Instant.parse(preview.body().path(0).path("at").asString());
        assertThat(first).isAfter(Instant.now()).isBefore(Instant.now().plus(Duration.ofDays(2)));
        Map<String, Object> wrong = new HashMap<>(schedule("2026-01-01"));
        wrong.put("lastDay", "2025-01-01");
        assertThat(
                        admin.post(
                                        "/api/v1/recurrences/preview",
                                        Map.of("schedule", wrong, "zone", "Asia/Shanghai"))
                                .body()
                                .toString())
                .contains("schedule.lastDay");
        assertThat(signedIn(Role.AGENT).get("/api/v1/recurrences").status()).isEqualTo(403);
    }
}
