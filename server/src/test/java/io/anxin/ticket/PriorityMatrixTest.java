package io.anxin.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.Browser.Answer;
import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.NewAccount;
import io.anxin.access.Role;
import io.anxin.customer.CustomerId;
import io.anxin.customer.Customers;
import io.anxin.customer.Customers.CustomerDescription;
import io.anxin.customer.IdentityKind;
import io.anxin.customer.Tier;
import io.anxin.organisation.TeamKind;
import io.anxin.organisation.Teams;
import io.anxin.shared.Ids;
import io.anxin.shared.WorldClock;
import io.anxin.ticket.trait.Channel;
import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What changes the priority of a ticket while it lasts: age, sentiment, contract, tier, and an
/// edited matrix.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
class PriorityMatrixTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Actor SYSTEM = Actor.system("test");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Customers customers;
    @Autowired private Teams teams;
    @Autowired private Tickets tickets;
    @Autowired private Sweeps sweeps;

    private Browser signedIn(Role role) {
        String mail = Ids.next() + "@example.com";
        Account account =
                accounts.create(SYSTEM, new NewAccount(mail, mail, Set.of(role), "en", PASSWORD));
        accounts.assignTeam(
                SYSTEM,
                account.id(),
                teams.byKind(TeamKind.AFTER_SALES).getFirst().id().value(),
                false);
        Browser browser = new Browser(port);
        assertThat(browser.signIn(mail, PASSWORD).status()).isEqualTo(200);
        return browser;
    }

    private CustomerId customer() {
        return customers
                .recognise(SYSTEM, IdentityKind.MAIL, Ids.next() + "@c.example", "王芳", "zh-CN")
                .id();
    }

    private TicketId opened(CustomerId customer, Severity severity, Impact impact, String text) {
        OpenTicket plain = OpenTicket.of(Channel.MAIL, "压力偏低", text, customer, "zh-CN");
        return tickets.open(
                        SYSTEM,
                        new OpenTicket(
                                plain.channel(),
                                plain.subject(),
                                plain.text(),
                                customer,
                                null,
                                null,
                                teams.byKind(TeamKind.AFTER_SALES).getFirst().id(),
                                null,
                                null,
                                severity,
                                impact,
                                List.of(),
                                Map.of(),
                                "zh-CN"))
                .id();
    }

    private void sweepAt(Instant time) {
        WorldClock.at(
                time,
                () -> {
                    sweeps.sweep();
                    return true;
                });
    }

    /// Monday, 2 March 2026, and after, by the clock of the standard calendar: 9-12 and 13-18.
    private static Instant shanghai(int day, String time) {
        return LocalDateTime.parse("2026-03-%02dT%s".formatted(day, time))
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant();
    }

    private static String url(TicketId id, String part) {
        return "/api/v1/tickets/" + id + part;
    }

    private static JsonNode urgency(Browser reader, TicketId id) {
        return reader.get(url(id, "")).body().path("urgency");
    }

    private static String part(Browser reader, TicketId id, String key) {
        return StreamSupport.stream(urgency(reader, id).path("reason").spliterator(), false)
                .filter(part -> part.path("key").asString().equals(key))
                .map(part -> part.path("arguments").toString())
                .findFirst()
                .orElse("");
    }

    @Test
    void aConcernGrowsMoreUrgentAtTheStepsOfItsPromise() {
        TicketId id =
                WorldClock.at(
                        shanghai(2, "09:00"),
                        () -> opened(customer(), Severity.HIGH, Impact.TEAM, "两台机器压力偏低"));
        Browser agent = signedIn(Role.AGENT);
        String due = agent.get(url(id, "")).body().path("resolutionClock").path("dueAt").asString();
        assertThat(Instant.parse(due)).isEqualTo(shanghai(2, "14:00"));

        sweepAt(shanghai(2, "10:59"));
        assertThat(part(agent, id, "age")).isEqualTo("[\"0\",\"1\"]");
        sweepAt(shanghai(2, "11:00"));
        assertThat(part(agent, id, "age")).isEqualTo("[\"50\",\"1.1\"]");
        long version = agent.get(url(id, "")).body().path("version").asLong();
        sweepAt(shanghai(2, "11:01"));
        assertThat(agent.get(url(id, "")).body().path("version").asLong()).isEqualTo(version);

        sweepAt(shanghai(2, "17:59"));
        assertThat(part(agent, id, "age")).isEqualTo("[\"100\",\"1.5\"]");
        assertThat(urgency(agent, id).path("priority").asString()).isEqualTo("P2");
        sweepAt(shanghai(2, "18:00"));
        assertThat(part(agent, id, "score")).startsWith("[\"P1\",\"12\",");

        // more urgent, but promised as before
        assertThat(urgency(agent, id).path("promised").asString()).isEqualTo("P2");
        assertThat(agent.get(url(id, "")).body().path("resolutionClock").path("dueAt").asString())
                .isEqualTo(due);
        assertThat(agent.get(url(id, "/history")).body().toString())
                .contains("priority-rescored", "\"priorityReason\"");
    }

    @Test
    void whileItWaitsAConcernGrowsNoOlder() {
        TicketId id =
                WorldClock.at(
                        shanghai(3, "09:00"),
                        () -> opened(customer(), Severity.HIGH, Impact.TEAM, "压力偏低"));
        Browser agent = signedIn(Role.AGENT);
        WorldClock.at(
                shanghai(3, "10:00"),
                () ->
                        tickets.staffReplied(
                                SYSTEM, id, message(2, "请拍照", shanghai(3, "10:00")), true));
        sweepAt(shanghai(4, "18:00"));
        assertThat(part(agent, id, "age")).isEqualTo("[\"0\",\"1\"]");
        WorldClock.at(
                shanghai(5, "09:00"),
                () -> tickets.customerWrote(SYSTEM, id, message(3, "见附件", shanghai(5, "09:00"))));
        sweepAt(shanghai(5, "09:59"));
        assertThat(part(agent, id, "age")).isEqualTo("[\"0\",\"1\"]");
        sweepAt(shanghai(5, "10:00"));
        assertThat(part(agent, id, "age")).isEqualTo("[\"50\",\"1.1\"]");
    }

    @Test
    void anAngryWordRaisesAtOnceAndCalmerOnesLowerStepByStep() {
        TicketId id = opened(customer(), Severity.HIGH, Impact.TEAM, "您好，请问何时上门？");
        Browser agent = signedIn(Role.DIRECTOR);
        String due = agent.get(url(id, "")).body().path("resolutionClock").path("dueAt").asString();
        assertThat(urgency(agent, id).path("sentiment").asString()).isEqualTo("CALM");

        Instant now = Instant.now();
        tickets.customerWrote(SYSTEM, id, message(2, "没人管吗？骗子！！退钱！", now));
        assertThat(urgency(agent, id).path("sentiment").asString()).isEqualTo("ANGRY");
        assertThat(urgency(agent, id).path("sentimentWords").toString()).contains("骗子", "退钱");
        assertThat(part(agent, id, "sentiment")).startsWith("[\"ANGRY\",\"1.5\",\"骗子\"");
        assertThat(agent.get(url(id, "")).body().path("resolutionClock").path("dueAt").asString())
                .isEqualTo(due);

        tickets.customerWrote(SYSTEM, id, message(3, "明天上午可以", now));
        assertThat(urgency(agent, id).path("sentiment").asString()).isEqualTo("IRRITATED");
        tickets.customerWrote(SYSTEM, id, message(4, "谢谢，收到", now));
        assertThat(urgency(agent, id).path("sentiment").asString()).isEqualTo("CALM");
        assertThat(urgency(agent, id).path("sentimentWords")).isEmpty();
    }

    @Test
    void whoOpensWithAngerIsAngryFromTheStart() {
        TicketId id = opened(customer(), Severity.HIGH, Impact.SITE, "第三次坏了，你们的服务太差，我要投诉！！");
        Browser agent = signedIn(Role.DIRECTOR);
        assertThat(urgency(agent, id).path("priority").asString()).isEqualTo("P1");
        assertThat(urgency(agent, id).path("promised").asString()).isEqualTo("P2");
    }

    @Test
    void aContractCountsInTheScoreAndInThePromise() {
        TicketId id = opened(customer(), Severity.HIGH, Impact.SITE, "压力偏低");
        Browser agent = signedIn(Role.AGENT);
        assertThat(urgency(agent, id).path("priority").asString()).isEqualTo("P2");
        Answer covered = agent.put(url(id, "/contract"), Map.of("version", 1, "level", "PREMIUM"));
        assertThat(covered.status()).as(covered.body().toString()).isEqualTo(200);
        assertThat(part(agent, id, "contract")).isEqualTo("[\"PREMIUM\",\"1.3\"]");
        assertThat(part(agent, id, "score")).startsWith("[\"P2\",\"11.7\",");
        assertThat(agent.get(url(id, "/history")).body().toString()).contains("contract-found");
        assertThat(agent.put(url(id, "/contract"), Map.of("version", 1, "level", "NONE")).problem())
                .isEqualTo("ConflictingEdit");
    }

    @Test
    void aCustomerOfAnotherTierIsServedByItAtOnce() {
        CustomerId vip = customer();
        TicketId live = opened(vip, Severity.HIGH, Impact.SITE, "压力偏低");
        TicketId over = opened(vip, Severity.HIGH, Impact.SITE, "已完成");
        Browser agent = signedIn(Role.AGENT);
        agent.put(url(over, "/resolution"), Map.of("code", "REPAIRED"));
        customers.change(
                SYSTEM,
                vip,
                1,
                new CustomerDescription(
                        "王芳", null, Tier.VIP, "zh-CN", "Asia/Shanghai", List.of(), ""));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> urgency(agent, live).path("priority").asString().equals("P1"));
        assertThat(urgency(agent, live).path("promised").asString()).isEqualTo("P1");
        assertThat(urgency(agent, over).path("priority").asString()).isEqualTo("P2");
    }

    @Test
    void anEditedMatrixIsTriedThenScoresTheLiveTicketsAndLeavesThePast() {
        TicketId live = opened(customer(), Severity.HIGH, Impact.TEAM, "压力偏低");
        TicketId over = opened(customer(), Severity.HIGH, Impact.TEAM, "已完成");
        TicketId held = opened(customer(), Severity.HIGH, Impact.TEAM, "人工");
        Browser agent = signedIn(Role.AGENT);
        agent.put(url(over, "/resolution"), Map.of("code", "REPAIRED"));
        agent.put(url(held, "/priority"), Map.of("priority", "P4", "reason", "已约定"));
        Browser chief = signedIn(Role.DIRECTOR);
        String path = "/api/v1/priority-matrix";
        JsonNode before = chief.get(path).body();
        long edition = before.path("version").asLong();
        String due =
                agent.get(url(live, "")).body().path("resolutionClock").path("dueAt").asString();

        ObjectNode draft = (ObjectNode) before.path("matrix").deepCopy();
        ((ObjectNode) draft.path("severity")).put("HIGH", 6);
        assertThat(agent.post(path + "/preview", Map.of("matrix", draft)).status()).isEqualTo(403);
        Answer preview = chief.post(path + "/preview", Map.of("matrix", draft));
        assertThat(preview.status()).as(preview.body().toString()).isEqualTo(200);
        assertThat(moved(preview, "P2", "P1")).isPositive();
        assertThat(preview.body().path("heldByHand").asInt()).isPositive();
        assertThat(chief.get(path).body().path("version").asLong()).isEqualTo(edition);

        Map<String, Object> wanted = Map.of("version", edition, "matrix", draft);
        assertThat(agent.put(path, wanted).status()).isEqualTo(403);
        Answer revised = chief.put(path, wanted);
        assertThat(revised.status()).as(revised.body().toString()).isEqualTo(200);
        try {
            assertThat(revised.body().path("waiting").asInt()).isPositive();
            assertThat(chief.put(path, wanted).problem()).isEqualTo("Stale");
            sweeps.sweep();
            assertThat(chief.get(path).body().path("waiting").asInt()).isZero();
            assertThat(urgency(agent, live).path("priority").asString()).isEqualTo("P1");
            assertThat(urgency(agent, live).path("edition").asLong()).isEqualTo(edition + 1);
            assertThat(
                            agent.get(url(live, ""))
                                    .body()
                                    .path("resolutionClock")
                                    .path("dueAt")
                                    .asString())
                    .isEqualTo(due);
            assertThat(urgency(agent, over).path("priority").asString()).isEqualTo("P2");
            assertThat(urgency(agent, over).path("edition").asLong()).isEqualTo(edition);
            assertThat(urgency(agent, held).path("priority").asString()).isEqualTo("P4");
            assertThat(urgency(agent, held).path("computed").asString()).isEqualTo("P1");
            JsonNode editions = chief.get(path + "/editions").body().path("items");
            assertThat(editions.get(0).path("matrix").path("severity").path("HIGH").asInt())
                    .isEqualTo(6);
            assertThat(editions.get(1).path("matrix").path("severity").path("HIGH").asInt())
                    .isEqualTo(3);
        } finally {
            Answer back =
                    chief.put(
                            path, Map.of("version", edition + 1, "matrix", before.path("matrix")));
            assertThat(back.status()).isEqualTo(200);
            sweeps.sweep();
        }
        assertThat(urgency(agent, live).path("priority").asString()).isEqualTo("P2");
    }

    @Test
    void otherAgeStepsAreTriedOnTheExactShareOfThePromise() {
        Instant opened = Instant.now().minus(Duration.ofDays(30));
        TicketId old =
                WorldClock.at(opened, () -> opened(customer(), Severity.HIGH, Impact.TEAM, "压力偏低"));
        sweeps.sweep();
        Browser chief = signedIn(Role.ADMINISTRATOR);
        assertThat(part(chief, old, "age")).isEqualTo("[\"200\",\"2\"]");
        ObjectNode draft =
                (ObjectNode) chief.get("/api/v1/priority-matrix").body().path("matrix").deepCopy();
        ObjectNode last = (ObjectNode) draft.path("age").get(4);
        // a month of working days is far more than 300 % of four hours and far less than 9,000 %
        last.put("fromPercent", 9_000);
        Answer preview = chief.post("/api/v1/priority-matrix/preview", Map.of("matrix", draft));
        assertThat(moved(preview, "P1", "P2")).as(preview.body().toString()).isPositive();
        last.put("fromPercent", 300);
        preview = chief.post("/api/v1/priority-matrix/preview", Map.of("matrix", draft));
        assertThat(moved(preview, "P1", "P2")).as(preview.body().toString()).isZero();
    }

    @Test
    void aMatrixThatBreaksARuleIsRefusedFieldByField() {
        Browser chief = signedIn(Role.ADMINISTRATOR);
        ObjectNode draft =
                (ObjectNode) chief.get("/api/v1/priority-matrix").body().path("matrix").deepCopy();
        ((ObjectNode) draft.path("severity")).put("LOW", 99);
        ((ObjectNode) draft.path("thresholds")).put("p1", 1000);
        Answer refused = chief.post("/api/v1/priority-matrix/preview", Map.of("matrix", draft));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().toString()).contains("severity.NORMAL", "is smaller than 99");
        ((ObjectNode) draft.path("severity")).put("LOW", 1);
        refused = chief.post("/api/v1/priority-matrix/preview", Map.of("matrix", draft));
        assertThat(refused.body().toString()).contains("thresholds.p1", "must be P1");
        draft.remove("tier");
        assertThat(chief.post("/api/v1/priority-matrix/preview", Map.of("matrix", draft)).status())
                .isEqualTo(400);
    }

    private static int moved(Answer preview, String from, String to) {
        List<Integer> counts = new ArrayList<>(List.of(0));
        preview.body()
                .path("moves")
                .forEach(
                        move -> {
                            if (move.path("from").asString().equals(from)
                                    && move.path("to").asString().equals(to)) {
                                counts.add(move.path("tickets").asInt());
                            }
                        });
        return counts.getLast();
    }

    private static MessageFacts message(int ordinal, String text, Instant at) {
        return new MessageFacts(Ids.next(), ordinal, at, text, text);
    }
}
