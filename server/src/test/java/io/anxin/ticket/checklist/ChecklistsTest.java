package io.anxin.ticket.checklist;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// What has to be done before a ticket is resolved.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
class ChecklistsTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Actor SYSTEM = Actor.system("test");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Customers customers;
    @Autowired private Teams teams;
    @Autowired private Tickets tickets;
    @Autowired private ChecklistTemplates templates;

    @AfterEach
    void noTemplateIsLeft() {
        templates.list(SYSTEM).forEach(one -> templates.remove(SYSTEM, one.id(), one.version()));
    }

    private Browser signedIn(Role role, TeamKind kind) {
        String mail = Ids.next() + "@example.com";
        Account account =
                accounts.create(SYSTEM, new NewAccount(mail, mail, Set.of(role), "en", PASSWORD));
        accounts.assignTeam(
                SYSTEM, account.id(), teams.byKind(kind).getFirst().id().value(), false);
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
                        OpenTicket.of(Channel.MAIL, "Check", "Hello", customer.id(), "en")
                                .through(
                                        "service",
                                        "x@customer.example",
                                        teams.byKind(kind).getFirst().id()))
                .id();
    }

    private static Map<String, Object> template(boolean automatic) {
        return new HashMap<>(
                Map.of(
                        "version",
                        0,
                        "name",
                        Map.of("zh", "退货", "en", "Return"),
                        "kind",
                        "RETURN",
                        "automatic",
                        automatic,
                        "items",
                        List.of(
                                Map.of("text", Map.of("zh", "照片", "en", "Photo"), "required", true),
                                Map.of(
                                        "text",
                                        Map.of("zh", "致谢", "en", "Thank"),
                                        "required",
                                        false),
                                Map.of(
                                        "text",
                                        Map.of("zh", "验收", "en", "Inspect"),
                                        "required",
                                        true)),
                        "active",
                        true));
    }

    private static String url(TicketId id, String part) {
        return "/api/v1/tickets/" + id + part;
    }

    @Test
    void whatIsRequiredIsDoneBeforeATicketIsResolved() {
        Browser admin = signedIn(Role.ADMINISTRATOR, TeamKind.ORDERS);
        assertThat(admin.post("/api/v1/checklist-templates", template(true)).status())
                .isEqualTo(201);
        Browser agent = signedIn(Role.AGENT, TeamKind.ORDERS);
        TicketId id = opened(TeamKind.ORDERS);
        assertThat(agent.get(url(id, "/checklists")).body()).isEmpty();
        agent.put(url(id, "/classification"), Map.of("kind", "RETURN"));
        JsonNode list = agent.get(url(id, "/checklists")).body().path(0);
        assertThat(list.path("items")).hasSize(3);
        Answer refused = agent.put(url(id, "/resolution"), Map.of("code", "SOLVED"));
        assertThat(refused.problem()).isEqualTo("ChecklistUnfinished");
        assertThat(refused.body().path("open").asInt()).isEqualTo(2);
        String item = "/checklists/" + list.path("id").asString() + "/items/";
        agent.put(url(id, item + "1"), Map.of("done", true, "note", "IMG_1.jpg"));
        Answer ticked = agent.put(url(id, item + "3"), Map.of("done", true));
        JsonNode done = ticked.body().path(0).path("items").path(0);
        assertThat(done.path("doneBy").path("name").asString()).isNotBlank();
        assertThat(done.path("note").asString()).isEqualTo("IMG_1.jpg");
        assertThat(agent.put(url(id, item + "3"), Map.of("done", false)).status()).isEqualTo(200);
        assertThat(agent.put(url(id, "/resolution"), Map.of("code", "SOLVED")).status())
                .isEqualTo(409);
        agent.put(url(id, item + "3"), Map.of("done", true));
        assertThat(agent.put(url(id, "/resolution"), Map.of("code", "SOLVED")).status())
                .isEqualTo(200);
        assertThat(agent.get(url(id, "/history")).body().path("items").findValuesAsString("action"))
                .contains("checklist-started", "checklist-item-done");
    }

    @Test
    void aChecklistIsStartedOnceAndDroppedOnlyWhileNothingIsDone() {
        Browser admin = signedIn(Role.ADMINISTRATOR, TeamKind.ORDERS);
        String template =
                admin.post("/api/v1/checklist-templates", template(false))
                        .body()
                        .path("id")
                        .asString();
        TicketId id = opened(TeamKind.ORDERS);
        admin.put(url(id, "/classification"), Map.of("kind", "RETURN"));
        assertThat(admin.get(url(id, "/checklists")).body()).isEmpty();
        Map<String, Object> start = Map.of("template", template);
        assertThat(admin.post(url(id, "/checklists"), start).body()).hasSize(1);
        JsonNode again = admin.post(url(id, "/checklists"), start).body();
        assertThat(again).hasSize(1);
        String path = url(id, "/checklists/" + again.path(0).path("id").asString());
        assertThat(admin.delete(path).status()).isEqualTo(204);
        JsonNode anew = admin.post(url(id, "/checklists"), start).body();
        String list = anew.path(0).path("id").asString();
        admin.put(url(id, "/checklists/" + list + "/items/2"), Map.of("done", true));
        assertThat(admin.delete(url(id, "/checklists/" + list)).problem())
                .isEqualTo("ChecklistBegun");
    }

    @Test
    void checklistsFollowTheRightsOfTheirTicketsAndTemplatesThoseOfTheirTeams() {
        Browser admin = signedIn(Role.ADMINISTRATOR, TeamKind.ORDERS);
        admin.post("/api/v1/checklist-templates", template(true));
        TicketId id = opened(TeamKind.ORDERS);
        Browser foreign = signedIn(Role.AGENT, TeamKind.COMPLAINTS);
        assertThat(foreign.get(url(id, "/checklists")).status()).isEqualTo(404);
        Browser supervisor = signedIn(Role.AFTER_SALES_SUPERVISOR, TeamKind.COMPLAINTS);
        assertThat(supervisor.post("/api/v1/checklist-templates", template(true)).status())
                .isEqualTo(403);
        assertThat(foreign.post("/api/v1/checklist-templates", template(true)).status())
                .isEqualTo(403);
    }
}
