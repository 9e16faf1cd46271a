package io.anxin.collaboration.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.Browser.Answer;
import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.NewAccount;
import io.anxin.access.Role;
import io.anxin.conversation.mailbox.DescribeMailbox;
import io.anxin.conversation.mailbox.Mailboxes;
import io.anxin.customer.Customers;
import io.anxin.customer.IdentityKind;
import io.anxin.organisation.Team;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.TeamKind;
import io.anxin.organisation.Teams;
import io.anxin.organisation.Teams.TeamDescription;
import io.anxin.shared.Bilingual;
import io.anxin.shared.Ids;
import io.anxin.ticket.OpenTicket;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.trait.Channel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Tasks to other departments: `docs/policies/tasks.md`.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
class TasksTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Actor SYSTEM = Actor.system("test");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Customers customers;
    @Autowired private Mailboxes mailboxes;
    @Autowired private Teams teams;
    @Autowired private Tickets tickets;
    @Autowired private TaskSweep sweep;
    @Autowired private JdbcClient sql;

    private Team production;
    private TicketId ticket;
    private Browser agent;
    private Browser planner;
    private Account worker;

    @BeforeEach
    void aDepartmentAndATicket() {
        Team desk = teams.byKind(TeamKind.ORDERS).getFirst();
        production =
                teams.byKind(TeamKind.PRODUCTION).stream()
                        .findFirst()
                        .orElseGet(
                                () ->
                                        teams.create(
                                                SYSTEM,
                                                new TeamDescription(
                                                        new Bilingual("生产", "Production"),
                                                        TeamKind.PRODUCTION,
                                                        desk.calendar(),
                                                        desk.assignment(),
                                                        null)));
        if (mailboxes.list().isEmpty()) {
            mailboxes.create(
                    SYSTEM,
                    new DescribeMailbox(
                            null,
                            "support",
                            "Anxin",
                            "support@anxin.example",
                            List.of(),
                            desk.id().value(),
                            null,
                            null,
                            null));
        }
        ticket =
                tickets.open(
                                SYSTEM,
                                OpenTicket.of(
                                                Channel.MAIL,
                                                "Secret matter",
                                                "Nobody else's business",
                                                customers
                                                        .recognise(
                                                                SYSTEM,
                                                                IdentityKind.MAIL,
                                                                Ids.next() + "@c.example",
                                                                "C",
                                                                "en")
                                                        .id(),
                                                "en")
                                        .through("service", "x@c.example", desk.id()))
                        .id();
        agent = signedIn(Role.AGENT, desk.id()).browser();
        SignedIn person = signedIn(Role.COLLEAGUE, production.id());
        planner = person.browser();
        worker = person.account();
    }

    private record SignedIn(Browser browser, Account account) {}

    private SignedIn signedIn(Role role, TeamId team) {
        String mail = Ids.next() + "@example.com";
        Account account =
                accounts.create(SYSTEM, new NewAccount(mail, mail, Set.of(role), "en", PASSWORD));
        accounts.assignTeam(SYSTEM, account.id(), team.value(), false);
        Browser browser = new Browser(port);
        browser.signIn(mail, PASSWORD);
        return new SignedIn(browser, account);
    }

    private JsonNode opened(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>();
        body.put("title", "Check the gear");
        body.put("description", "Is it the batch of March?");
        body.put("team", production.id().value());
        body.put("dueInHours", 8);
        body.putAll(more);
        Answer made = agent.post("/api/v1/tickets/" + ticket + "/tasks", body);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.body();
    }

    private static Map<String, Object> request() {
        return Map.of(
                "kind",
                "PRODUCTION",
                "product",
                "Gear 7",
                "quantity",
                20,
                "wantedOn",
                "2027-03-01");
    }

    private static String url(JsonNode page) {
        return "/api/v1/tasks/" + page.path("task").path("id").asString();
    }

    private JsonNode put(Browser by, JsonNode page, String what, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("version", page.path("task").path("version").asLong());
        Answer done = by.put(url(page) + "/" + what, body);
        assertThat(done.status()).as(done.body().toString()).isEqualTo(200);
        return done.body();
    }

    private static String state(JsonNode page) {
        return page.path("task").path("state").asString();
    }

    @Test
    void aDepartmentSeesItsTaskAndNotTheTicket() {
        JsonNode task = opened(Map.of());

        JsonNode row = planner.get("/api/v1/tasks").body().path("items").get(0);
        assertThat(row.path("title").asString()).isEqualTo("Check the gear");
        assertThat(planner.get(url(task)).body().toString())
                .contains("batch of March")
                .doesNotContain("Secret matter");
        assertThat(planner.get("/api/v1/tickets/" + ticket).status()).isIn(403, 404);
        assertThat(planner.get("/api/v1/tickets/" + ticket + "/tasks").status()).isIn(403, 404);
        assertThat(agent.get(url(task)).body().path("task").path("ticket").toString())
                .contains("Secret matter");
        assertThat(planner.get("/api/v1/notices").body().toString()).contains("task-opened");
    }

    @Test
    void whoHasNothingToDoWithATaskDoesNotFindIt() {
        JsonNode task = opened(Map.of());
        Browser stranger =
                signedIn(Role.AGENT, teams.byKind(TeamKind.COMPLAINTS).getFirst().id()).browser();

        assertThat(stranger.get(url(task)).status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/tasks?view=ALL").body().toString())
                .doesNotContain("Check the gear");
        assertThat(stranger.put(url(task) + "/acceptance", Map.of("version", 1)).status())
                .isEqualTo(404);
        assertThat(agent.put(url(task) + "/acceptance", Map.of("version", 1)).status())
                .as("who asks does not do it")
                .isEqualTo(403);
    }

    @Test
    void aTaskIsTakenOnDoneAndReopenedAndNothingOlderWins() {
        JsonNode task = opened(Map.of());
        JsonNode taken = put(planner, task, "acceptance", Map.of());
        assertThat(state(taken)).isEqualTo("TAKEN");
        assertThat(taken.path("task").path("owner").asString()).isEqualTo(worker.id().toString());
        assertThat(
                        planner.put(url(task) + "/result", Map.of("version", 1, "text", "old"))
                                .problem())
                .isEqualTo("Stale");
        JsonNode done = put(planner, taken, "result", Map.of("text", "It is that batch."));
        assertThat(state(done)).isEqualTo("DONE");
        assertThat(
                        planner.put(
                                        url(done) + "/refusal",
                                        Map.of(
                                                "version",
                                                done.path("task").path("version").asLong(),
                                                "text",
                                                "no"))
                                .problem())
                .isEqualTo("TaskSettled");
        Answer again =
                agent.delete(
                        url(done)
                                + "/result?version="
                                + done.path("task").path("version").asLong());
        assertThat(state(again.body())).isEqualTo("TAKEN");
        assertThat(agent.get("/api/v1/tickets/" + ticket + "/history").body().toString())
                .contains("task-opened", "task-done", "task-reopened");
    }

    @Test
    void whatProductionPromisesGoesBackToTheCustomerOnce() {
        JsonNode task = opened(request());
        assertThat(agent.get(url(task) + "/letter").problem()).isEqualTo("NotAnswered");
        JsonNode answered =
                put(
                        planner,
                        task,
                        "answer",
                        Map.of(
                                "capacity",
                                "PARTIAL",
                                "text",
                                "Shift two is full",
                                "quantity",
                                12,
                                "promisedOn",
                                "2027-03-10"));
        assertThat(state(answered)).isEqualTo("ANSWERED");
        String letter = agent.get(url(task) + "/letter").body().path("text").asString();
        assertThat(letter)
                .contains("Gear 7", "12", "20", "March 10, 2027")
                .doesNotContain("Shift two");
        assertThat(planner.get(url(task) + "/letter").status()).isEqualTo(403);

        Answer told = agent.post(url(task) + "/letter", Map.of("text", letter));
        agent.post(url(task) + "/letter", Map.of("text", letter));

        assertThat(told.status()).as(told.body().toString()).isEqualTo(200);
        assertThat(told.body().path("told").path("at").asString()).isNotEmpty();
        String thread = agent.get("/api/v1/tickets/" + ticket + "/messages").body().toString();
        assertThat(thread.split("March 10, 2027", -1)).as("said once").hasSize(2);
    }

    @Test
    void aPromiseNeedsADayAndOnlyRequestsAreAnswered() {
        JsonNode request = opened(request());
        assertThat(
                        planner.put(
                                        url(request) + "/answer",
                                        Map.of("version", 1, "capacity", "FULL", "text", ""))
                                .status())
                .isEqualTo(400);
        JsonNode task = opened(Map.of());
        assertThat(
                        planner.put(
                                        url(task) + "/answer",
                                        Map.of("version", 1, "capacity", "NONE", "text", ""))
                                .status())
                .isEqualTo(400);
    }

    @Test
    void aTaskThatRunsOutIsRemindedOfOnceAndThenCalledLate() {
        JsonNode task = opened(Map.of("owner", worker.id().value()));
        String id = task.path("task").path("id").asString();
        move(id, "warn_at = now() - interval '1 hour'");
        sweep.sweep();
        sweep.sweep();
        assertThat(notices("task-warning")).isEqualTo(1);
        move(id, "due_at = now() - interval '1 minute'");
        sweep.sweep();
        sweep.sweep();
        assertThat(notices("task-late")).isEqualTo(1);
        assertThat(agent.get("/api/v1/notices").body().toString()).contains("task-late");
        assertThat(planner.get(url(task)).body().path("task").path("late").asBoolean()).isTrue();
    }

    private void move(String id, String what) {
        sql.sql("update collaboration.task set " + what + " where id = ?::uuid").param(id).update();
    }

    private long notices(String kind) {
        return sql.sql("select count(*) from notification.notice where account = ? and kind = ?")
                .params(worker.id().value(), kind)
                .query(Long.class)
                .single();
    }

    @Test
    void evidenceIsServedToThoseWhoSeeTheTaskAndNobodyElse() {
        JsonNode task = opened(Map.of());
        Answer upload =
                planner.upload(
                        "/api/v1/uploads", "measure.txt", "12 mm".getBytes(StandardCharsets.UTF_8));
        String file = upload.body().path("id").asString();
        Answer said =
                planner.post(
                        url(task) + "/comments",
                        Map.of("text", "Measured", "uploads", List.of(file)));
        assertThat(said.status()).as(said.body().toString()).isEqualTo(200);

        assertThat(agent.get(url(task) + "/files/" + file).status()).isEqualTo(200);
        Browser stranger =
                signedIn(Role.AGENT, teams.byKind(TeamKind.COMPLAINTS).getFirst().id()).browser();
        assertThat(stranger.get(url(task) + "/files/" + file).status()).isEqualTo(404);
        assertThat(agent.get(url(task) + "/files/" + Ids.next()).status()).isEqualTo(404);
    }

    @Test
    void aDayOnWhichTheDepartmentDoesNotWorkIsRefused() {
        Answer refused =
                agent.post(
                        "/api/v1/tickets/" + ticket + "/tasks",
                        Map.of(
                                "title",
                                "x",
                                "description",
                                "",
                                "team",
                                production.id().value(),
                                "dueOn",
                                "2026-12-06"));
        assertThat(refused.status()).isEqualTo(400);
    }
}
