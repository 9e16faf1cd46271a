package io.anxin.ticket.macro;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.Browser.Answer;
import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.NewAccount;
import io.anxin.access.Role;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.customer.IdentityKind;
import io.anxin.organisation.TeamKind;
import io.anxin.organisation.Teams;
import io.anxin.shared.Ids;
import io.anxin.ticket.OpenTicket;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.trait.Channel;
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
import tools.jackson.databind.JsonNode;

/// Macros applied and taken back.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
class MacrosTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Actor SYSTEM = Actor.system("test");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Customers customers;
    @Autowired private Teams teams;
    @Autowired private Tickets tickets;

    private UUID team(TeamKind kind) {
        return teams.byKind(kind).getFirst().id().value();
    }

    private Browser signedIn(Role role, TeamKind kind) {
        String mail = Ids.next() + "@example.com";
        Account account =
                accounts.create(SYSTEM, new NewAccount(mail, mail, Set.of(role), "en", PASSWORD));
        accounts.assignTeam(SYSTEM, account.id(), team(kind), false);
        Browser browser = new Browser(port);
        assertThat(browser.signIn(mail, PASSWORD).status()).isEqualTo(200);
        return browser;
    }

    private TicketId opened(TeamKind kind) {
        CustomerSummary customer =
                customers.recognise(
                        SYSTEM, IdentityKind.MAIL, Ids.next() + "@customer.example", "Wang", "en");
        return tickets.open(
                        SYSTEM,
                        OpenTicket.of(Channel.MAIL, "Macro", "Hello", customer.id(), "en")
                                .through(
                                        "service",
                                        "x@customer.example",
                                        teams.byKind(kind).getFirst().id()))
                .id();
    }

    private static Map<String, Object> macro(boolean own, List<Map<String, Object>> actions) {
        return new HashMap<>(
                Map.of(
                        "version",
                        0,
                        "name",
                        Map.of("zh", "宏", "en", "Macro"),
                        "own",
                        own,
                        "actions",
                        actions,
                        "active",
                        true));
    }

    private static Map<String, Object> action(String kind, String... values) {
        return Map.of("kind", kind, "values", List.of(values));
    }

    private static String url(TicketId id, String part) {
        return "/api/v1/tickets/" + id + part;
    }

    private static String made(Browser browser, Map<String, Object> macro) {
        Answer made = browser.post("/api/v1/macros", macro);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.body().path("id").asString();
    }

    @Test
    void aMacroIsAppliedInOneStepAndTakenBackInOne() {
        Browser agent = signedIn(Role.AGENT, TeamKind.ORDERS);
        TicketId id = opened(TeamKind.ORDERS);
        agent.put(url(id, "/tags"), Map.of("tags", List.of("old")));
        JsonNode before = agent.get(url(id, "")).body();
        String macro =
                made(
                        agent,
                        macro(
                                true,
                                List.of(
                                        action("SET_KIND", "RETURN"),
                                        action("SET_PRIORITY", "P1"),
                                        action("ASSIGN", "@me"),
                                        action("ADD_TAGS", "new"),
                                        action("AWAIT", "CUSTOMER"),
                                        Map.of(
                                                "kind",
                                                "REPLY",
                                                "values",
                                                List.of(),
                                                "text",
                                                Map.of(
                                                        "zh",
                                                        "您好 {{customer.name}}",
                                                        "en",
                                                        "Dear {{customer.name}}")))));
        Answer applied =
                agent.post(
                        url(id, "/macros"),
                        Map.of("macro", macro, "version", before.path("version").asLong()));
        assertThat(applied.status()).as(applied.body().toString()).isEqualTo(200);
        JsonNode after = applied.body().path("ticket");
        assertThat(after.path("kind").asString()).isEqualTo("RETURN");
        assertThat(after.path("urgency").path("priority").asString()).isEqualTo("P1");
        assertThat(after.path("state").asString()).isEqualTo("WAITING");
        assertThat(after.path("tags").toString()).isEqualTo("[\"old\",\"new\"]");
        assertThat(after.path("version").asLong()).isEqualTo(before.path("version").asLong() + 1);
        assertThat(applied.body().path("drafts").path(0).asString()).isEqualTo("Dear Wang");
        assertThat(after.path("messages").asInt()).isEqualTo(before.path("messages").asInt());
        String use = applied.body().path("use").asString();
        Answer undone = agent.delete(url(id, "/macros/" + use));
        assertThat(undone.status()).as(undone.body().toString()).isEqualTo(200);
        JsonNode restored = undone.body().path("ticket");
        for (String part : List.of("kind", "state", "tags")) {
            assertThat(restored.path(part)).isEqualTo(before.path(part));
        }
        assertThat(restored.path("urgency").path("priority"))
                .isEqualTo(before.path("urgency").path("priority"));
        assertThat(undone.body().path("left")).isEmpty();
        assertThat(agent.delete(url(id, "/macros/" + use)).status()).isEqualTo(404);
    }

    @Test
    void whatOthersChangedSinceStays() {
        Browser agent = signedIn(Role.AGENT, TeamKind.ORDERS);
        Browser colleague = signedIn(Role.AGENT, TeamKind.ORDERS);
        TicketId id = opened(TeamKind.ORDERS);
        String macro =
                made(
                        agent,
                        macro(
                                true,
                                List.of(action("SET_KIND", "RETURN"), action("ADD_TAGS", "new"))));
        Answer applied = agent.post(url(id, "/macros"), Map.of("macro", macro));
        colleague.put(url(id, "/classification"), Map.of("kind", "COMPLAINT"));
        Answer undone = agent.delete(url(id, "/macros/" + applied.body().path("use").asString()));
        assertThat(undone.body().path("left").path(0).asString()).isEqualTo("sorting");
        assertThat(undone.body().path("ticket").path("kind").asString()).isEqualTo("COMPLAINT");
        assertThat(undone.body().path("ticket").path("tags")).isEmpty();
    }

    @Test
    void whatSomebodyElseSetMeanwhileConflicts() {
        Browser agent = signedIn(Role.AGENT, TeamKind.ORDERS);
        TicketId id = opened(TeamKind.ORDERS);
        long seen = agent.get(url(id, "")).body().path("version").asLong();
        agent.put(url(id, "/classification"), Map.of("kind", "COMPLAINT"));
        String macro = made(agent, macro(true, List.of(action("SET_KIND", "RETURN"))));
        Answer refused = agent.post(url(id, "/macros"), Map.of("macro", macro, "version", seen));
        assertThat(refused.problem()).isEqualTo("ConflictingEdit");
    }

    @Test
    void onManyTicketsEachIsToldAndAnswersAreRefusedWithoutAddress() {
        Browser agent = signedIn(Role.AGENT, TeamKind.ORDERS);
        TicketId one = opened(TeamKind.ORDERS);
        TicketId foreign = opened(TeamKind.COMPLAINTS);
        String macro = made(agent, macro(true, List.of(action("ADD_TAGS", "many"))));
        Answer bulk =
                agent.post(
                        "/api/v1/tickets/bulk/macros",
                        Map.of("ids", List.of(one.value(), foreign.value()), "macro", macro));
        assertThat(bulk.status()).as(bulk.body().toString()).isEqualTo(200);
        assertThat(bulk.body().path("done").asInt()).isEqualTo(1);
        assertThat(bulk.body().path("rows").path(1).path("problem").path("status").asInt())
                .isEqualTo(404);
        assertThat(agent.get(url(one, "")).body().path("tags").toString()).contains("many");
    }

    @Test
    void ownMacrosAreForOneselfAndSharedOnesForTheirTeams() {
        Browser agent = signedIn(Role.AGENT, TeamKind.ORDERS);
        Browser other = signedIn(Role.AGENT, TeamKind.ORDERS);
        Browser supervisor = signedIn(Role.AFTER_SALES_SUPERVISOR, TeamKind.ORDERS);
        Browser elsewhere = signedIn(Role.AGENT, TeamKind.COMPLAINTS);
        String own = made(agent, macro(true, List.of(action("ADD_TAGS", "mine"))));
        Map<String, Object> shared = macro(false, List.of(action("ADD_TAGS", "ours")));
        assertThat(agent.post("/api/v1/macros", shared).status()).isEqualTo(403);
        assertThat(supervisor.post("/api/v1/macros", shared).status()).isEqualTo(403);
        shared.put("team", team(TeamKind.ORDERS));
        String ours = made(supervisor, shared);
        assertThat(agent.get("/api/v1/macros").body().findValuesAsString("id")).contains(own, ours);
        assertThat(other.get("/api/v1/macros").body().findValuesAsString("id"))
                .contains(ours)
                .doesNotContain(own);
        assertThat(elsewhere.get("/api/v1/macros").body().findValuesAsString("id"))
                .doesNotContain(own, ours);
        TicketId id = opened(TeamKind.COMPLAINTS);
        assertThat(elsewhere.post(url(id, "/macros"), Map.of("macro", ours)).status())
                .isEqualTo(404);
        assertThat(agent.put("/api/v1/macros/" + ours, shared).status()).isEqualTo(403);
        assertThat(
                        agent.post(
                                        "/api/v1/macros",
                                        macro(true, List.of(action("SET_PRIORITY", "P9"))))
                                .body()
                                .toString())
                .contains("actions[0].values");
    }
}
