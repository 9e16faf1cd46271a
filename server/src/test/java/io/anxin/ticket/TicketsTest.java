package io.anxin.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.Browser.Answer;
import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.NewAccount;
import io.anxin.access.Role;
import io.anxin.customer.Companies;
import io.anxin.customer.Companies.CompanyDescription;
import io.anxin.customer.Company;
import io.anxin.customer.CustomerId;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.customer.IdentityKind;
import io.anxin.organisation.Team;
import io.anxin.organisation.TeamKind;
import io.anxin.organisation.Teams;
import io.anxin.shared.Ids;
import io.anxin.shared.WorldClock;
import io.anxin.ticket.trait.Channel;
import io.anxin.ticket.trait.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
class TicketsTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Actor SYSTEM = Actor.system("test");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Companies companies;
    @Autowired private Customers customers;
    @Autowired private Teams teams;
    @Autowired private Tickets tickets;
    @Autowired private Sweeps sweeps;

    private Browser signedIn(Role role, TeamKind... kinds) {
        String mail = Ids.next() + "@example.com";
        Account account =
                accounts.create(SYSTEM, new NewAccount(mail, mail, Set.of(role), "en", PASSWORD));
        for (TeamKind kind : kinds) {
            accounts.assignTeam(SYSTEM, account.id(), team(kind).id().value(), false);
        }
        Browser browser = new Browser(port);
        assertThat(browser.signIn(mail, PASSWORD).status()).isEqualTo(200);
        return browser;
    }

    private Team team(TeamKind kind) {
        return teams.byKind(kind).getFirst();
    }

    private CustomerSummary customer() {
        return customers.recognise(
                SYSTEM, IdentityKind.MAIL, Ids.next() + "@customer.example", "王芳", "zh-CN");
    }

    private TicketId opened(String subject, TeamKind kind) {
        return tickets.open(
                        SYSTEM,
                        OpenTicket.of(
                                        Channel.MAIL,
                                        subject,
                                        "您好，" + subject,
                                        customer().id(),
                                        "zh-CN")
                                .through("service", "x@customer.example", team(kind).id()))
                .id();
    }

    private static String url(TicketId id, String part) {
        return "/api/v1/tickets/" + id + part;
    }

    private static MessageFacts message(int ordinal, String text) {
        return new MessageFacts(Ids.next(), ordinal, Instant.now(), text, text);
    }

    @Test
    void aTicketOpenedByHandIsScoredRoutedAndPromised() {
        Browser agent = signedIn(Role.ADMINISTRATOR);
        Answer opened =
                agent.post(
                        "/api/v1/tickets",
                        Map.of(
                                "channel",
                                "PHONE",
                                "subject",
                                "Compressor stands still",
                                "text",
                                "The whole line is down",
                                "newCustomer",
                                Map.of("name", "Li Wei", "phone", "+8613812345678"),
                                "severity",
                                "CRITICAL",
                                "impact",
                                "SITE"));
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
        assertThat(opened.body().path("number").asString()).matches("T-1\\d{5}");
        Answer page = agent.get("/api/v1/tickets/" + opened.body().path("id").asLong());
        assertThat(page.body().path("urgency").path("priority").asString()).isEqualTo("P1");
        assertThat(page.body().path("firstResponseClock").path("dueAt").asString()).isNotBlank();
        assertThat(page.body().path("team").path("nameEn").asString()).isNotBlank();
        assertThat(page.body().path("state").asString()).isEqualTo("NEW");
    }

    @Test
    void theTicketsAndMachinesOfACompanyAreThoseOfItsPeople() {
        Browser chief = signedIn(Role.ADMINISTRATOR);
        Company company =
                companies.create(
                        SYSTEM,
                        new CompanyDescription(
                                "东方机械", null, List.of("dongfang-jixie.example"), List.of(), ""));
        CustomerId person =
                customers
                        .recognise(
                                SYSTEM,
                                IdentityKind.MAIL,
                                "li@dongfang-jixie.example",
                                "李",
                                "zh-CN")
                        .id();
        TicketId theirs =
                tickets.open(
                                SYSTEM,
                                OpenTicket.of(Channel.MAIL, "异响", "空压机异响 E77", person, "zh-CN"))
                        .id();
        TicketId another = opened("异响", TeamKind.AFTER_SALES);
        Map<String, Object> machine =
                Map.of(
                        "serial",
                        "DF-" + Ids.next(),
                        "model",
                        "AX-22",
                        "owner",
                        person.value(),
                        "ownedSince",
                        "2025-01-01",
                        "site",
                        "",
                        "zone",
                        "Asia/Shanghai",
                        "milestones",
                        Map.of());
        assertThat(chief.post("/api/v1/assets", machine).status()).isEqualTo(201);
        String of = "?company=" + company.id();

        assertThat(ids(chief.get("/api/v1/tickets" + of))).containsExactly(theirs.value());
        assertThat(ids(chief.get("/api/v1/tickets" + of + "&q=E77")))
                .containsExactly(theirs.value());
        assertThat(ids(chief.get("/api/v1/tickets" + of + "&customer=" + person)))
                .containsExactly(theirs.value());
        assertThat(ids(chief.get("/api/v1/tickets" + of + "&customer=" + UUID.randomUUID())))
                .isEmpty();
        assertThat(ids(chief.get("/api/v1/tickets?company=" + UUID.randomUUID()))).isEmpty();
        assertThat(ids(chief.get("/api/v1/tickets"))).contains(another.value());
        assertThat(chief.get("/api/v1/assets" + of).body().path("items").size()).isEqualTo(1);
        assertThat(chief.get("/api/v1/assets?company=" + UUID.randomUUID()).body().path("items"))
                .isEmpty();
    }

    private static List<Long> ids(Answer page) {
        return page.body().path("items").valueStream().map(row -> row.path("id").asLong()).toList();
    }

    @Test
    void aLifeFromOpeningToReopening() {
        TicketId id = opened("净水器漏水", TeamKind.AFTER_SALES);
        Browser agent = signedIn(Role.AGENT, TeamKind.AFTER_SALES);
        assertThat(tickets.staffReplied(SYSTEM, id, message(2, "请拍照"), true).state())
                .isEqualTo(State.WAITING);
        assertThat(
                        agent.get(url(id, ""))
                                .body()
                                .path("firstResponseClock")
                                .path("stoppedAt")
                                .asString())
                .isNotBlank();
        assertThat(tickets.customerWrote(SYSTEM, id, message(3, "照片在此")).state())
                .isEqualTo(State.OPEN);
        Answer resolved =
                agent.put(url(id, "/resolution"), Map.of("code", "REPAIRED", "note", "密封圈"));
        assertThat(resolved.status()).as(resolved.body().toString()).isEqualTo(200);
        assertThat(resolved.body().path("state").asString()).isEqualTo("RESOLVED");
        assertThat(agent.put(url(id, "/resolution"), Map.of("code", "REPAIRED")).problem())
                .isEqualTo("TicketAlreadyResolved");
        assertThat(tickets.customerWrote(SYSTEM, id, message(4, "又漏了")).state())
                .isEqualTo(State.OPEN);
        assertThat(agent.get(url(id, "")).body().path("reopenCount").asInt()).isEqualTo(1);
        agent.put(url(id, "/resolution"), Map.of("code", "REPLACED"));
        assertThat(agent.put(url(id, "/confirmation"), Map.of("byCustomer", true)).status())
                .isEqualTo(200);
        assertThat(
                        agent.put(url(id, "/closure"), Map.of("reason", "CONFIRMED"))
                                .body()
                                .path("state")
                                .asString())
                .isEqualTo("CLOSED");
        assertThat(agent.get(url(id, "/history")).body().path("items").size())
                .isGreaterThanOrEqualTo(6);
    }

    @Test
    void changesOfDifferentThingsMergeAndOfTheSameThingConflict() {
        TicketId id = opened("异响", TeamKind.AFTER_SALES);
        Browser ann = signedIn(Role.AGENT, TeamKind.AFTER_SALES);
        Browser bob = signedIn(Role.AGENT, TeamKind.AFTER_SALES);
        assertThat(ann.put(url(id, "/tags"), Map.of("version", 1, "tags", List.of("噪音"))).status())
                .isEqualTo(200);
        Answer merged = bob.put(url(id, "/subject"), Map.of("version", 1, "subject", "空压机异响"));
        assertThat(merged.status()).as(merged.body().toString()).isEqualTo(200);
        assertThat(merged.body().path("tags").toString()).contains("噪音");
        Answer conflict = bob.put(url(id, "/tags"), Map.of("version", 1, "tags", List.of("返修")));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.problem()).isEqualTo("ConflictingEdit");
        assertThat(conflict.body().path("conflicts").toString()).contains("噪音", "返修");
    }

    @Test
    void aPromiseThatRunsOutBecomesABreachAndStaysOne() {
        Instant past = Instant.now().minus(Duration.ofDays(20));
        TicketId id = WorldClock.at(past, () -> opened("等待中", TeamKind.AFTER_SALES));
        sweeps.sweep();
        TicketFacts facts = tickets.facts(List.of(id)).getFirst();
        assertThat(facts.firstResponseBreachedAt()).isEqualTo(facts.firstResponseDueAt());
        assertThat(facts.resolutionBreachedAt()).isNotNull();
        Browser agent = signedIn(Role.AGENT, TeamKind.AFTER_SALES);
        assertThat(agent.get("/api/v1/tickets?view=overdue").body().toString())
                .contains(id.number());
        tickets.staffReplied(SYSTEM, id, message(2, "抱歉"), false);
        assertThat(tickets.facts(List.of(id)).getFirst().firstResponseBreachedAt()).isNotNull();
    }

    @Test
    void whatIsResolvedAndNotSpokenAgainstIsClosed() {
        Instant past = Instant.now().minus(Duration.ofDays(9));
        TicketId id = WorldClock.at(past, () -> opened("已处理", TeamKind.ORDERS));
        Browser agent = signedIn(Role.AGENT, TeamKind.ORDERS);
        agent.put(url(id, "/resolution"), Map.of("code", "ANSWERED"));
        sweeps.sweep();
        assertThat(tickets.requireVisible(SYSTEM, id).state()).isEqualTo(State.RESOLVED);
        WorldClock.at(
                Instant.now().plus(Duration.ofDays(8)),
                () -> {
                    sweeps.sweep();
                    return id;
                });
        assertThat(tickets.requireVisible(SYSTEM, id).state()).isEqualTo(State.CLOSED);
    }

    @Test
    void aManualPriorityHoldsUntilItLapses() {
        TicketId id = opened("咨询", TeamKind.CONSULTATION);
        Browser agent = signedIn(Role.AGENT, TeamKind.CONSULTATION);
        Instant until = Instant.now().plus(Duration.ofHours(1));
        Answer raised =
                agent.put(
                        url(id, "/priority"),
                        Map.of("priority", "P1", "reason", "大客户", "until", until.toString()));
        assertThat(raised.body().path("urgency").path("priority").asString()).isEqualTo("P1");
        WorldClock.at(
                until.plusSeconds(1),
                () -> {
                    sweeps.sweep();
                    return id;
                });
        assertThat(agent.get(url(id, "")).body().path("urgency").path("priority").asString())
                .isEqualTo("P3");
    }

    @Test
    void searchFindsTwoCharacterWordsNumbersAndNames() {
        TicketId id = opened("申请退货退款", TeamKind.ORDERS);
        tickets.customerWrote(SYSTEM, id, message(2, "订单号 PO-77-XZ"));
        Browser agent = signedIn(Role.AGENT, TeamKind.ORDERS);
        for (String words : List.of("退货", "PO-77-XZ", "王芳", id.number(), id.toString())) {
            String query =
                    java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
            assertThat(agent.get("/api/v1/tickets?q=" + query).body().toString())
                    .as(words)
                    .contains(id.number());
        }
        Browser stranger = signedIn(Role.AGENT, TeamKind.COMPLAINTS);
        assertThat(stranger.get("/api/v1/tickets?q=" + id.number()).body().path("items").size())
                .isZero();
    }

    @Test
    void searchFollowsATicketToItsNewReaders() {
        TicketId id = opened("空滤堵塞", TeamKind.ORDERS);
        Browser orders = signedIn(Role.AGENT, TeamKind.ORDERS);
        Browser complaints = signedIn(Role.AGENT, TeamKind.COMPLAINTS);
        Browser other = signedIn(Role.AGENT, TeamKind.PRE_SALES);
        String self = other.get("/api/v1/session").body().path("account").asString();
        Browser all = signedIn(Role.ADMINISTRATOR);
        assertThat(finds(orders, "空滤堵塞", id)).isTrue();
        assertThat(finds(complaints, "空滤堵塞", id)).isFalse();

        UUID team = team(TeamKind.COMPLAINTS).id().value();
        all.put(url(id, "/assignment"), Map.of("team", team));
        tickets.customerWrote(SYSTEM, id, message(2, "回油管也漏"));
        assertThat(finds(orders, "空滤堵塞", id)).isFalse();
        assertThat(finds(complaints, "空滤堵塞", id)).isTrue();
        assertThat(finds(complaints, "回油管", id)).isTrue();

        assertThat(finds(other, "回油管", id)).isFalse();
        all.put(url(id, "/watchers"), Map.of("watchers", List.of(self)));
        assertThat(finds(other, "回油管", id)).isTrue();
        assertThat(finds(all, "回油管", id)).isTrue();
    }

    private static boolean finds(Browser reader, String words, TicketId id) {
        String query = java.net.URLEncoder.encode(words, java.nio.charset.StandardCharsets.UTF_8);
        return reader.get("/api/v1/tickets?q=" + query).body().toString().contains(id.number());
    }

    @Test
    void bulkActionsReportEachRow() {
        TicketId mine = opened("一", TeamKind.ORDERS);
        TicketId foreign = opened("二", TeamKind.COMPLAINTS);
        Browser agent = signedIn(Role.AGENT, TeamKind.ORDERS);
        Answer answer =
                agent.post(
                        "/api/v1/tickets/bulk",
                        Map.of(
                                "ids",
                                List.of(mine.value(), foreign.value()),
                                "action",
                                Map.of("kind", "TAG", "tag", "bulk")));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        assertThat(answer.body().path("done").asInt()).isEqualTo(1);
        assertThat(answer.body().path("rows").get(1).path("problem").path("status").asInt())
                .isEqualTo(404);
    }

    @Test
    void bulkActionsNeedOnlyTheirOwnArguments() {
        TicketId id = opened("三", TeamKind.ORDERS);
        Browser agent = signedIn(Role.AGENT, TeamKind.ORDERS);
        for (Map<String, Object> action :
                List.of(
                        Map.<String, Object>of("kind", "ASSIGN"),
                        Map.<String, Object>of("kind", "RESOLVE", "code", "SOLVED"),
                        Map.<String, Object>of("kind", "REOPEN"))) {
            Map<String, Object> wanted = Map.of("ids", List.of(id.value()), "action", action);
            Answer answer = agent.post("/api/v1/tickets/bulk", wanted);
            assertThat(answer.body().path("done").asInt()).as(answer.body().toString()).isOne();
        }
    }
}
