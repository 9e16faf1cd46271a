package io.anxin.ticket.view;

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
import io.anxin.organisation.Team;
import io.anxin.organisation.TeamKind;
import io.anxin.organisation.Teams;
import io.anxin.shared.Ids;
import io.anxin.ticket.OpenTicket;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.trait.Channel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lists and saved views by conditions.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
class SavedViewsTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Actor SYSTEM = Actor.system("test");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Customers customers;
    @Autowired private Teams teams;
    @Autowired private Tickets tickets;
    @Autowired private JdbcClient sql;
    @Autowired private JsonMapper json;

    private Team team(TeamKind kind) {
        return teams.byKind(kind).getFirst();
    }

    private Browser signedIn(Role role, TeamKind kind) {
        String mail = Ids.next() + "@example.com";
        Account account =
                accounts.create(SYSTEM, new NewAccount(mail, mail, Set.of(role), "en", PASSWORD));
        accounts.assignTeam(SYSTEM, account.id(), team(kind).id().value(), false);
        Browser browser = new Browser(port);
        assertThat(browser.signIn(mail, PASSWORD).status()).isEqualTo(200);
        return browser;
    }

    private TicketId opened(String subject, TeamKind kind, Map<String, Object> fields) {
        CustomerSummary customer =
                customers.recognise(
                        SYSTEM, IdentityKind.MAIL, Ids.next() + "@customer.example", "王芳", "en");
        TicketId id =
                tickets.open(
                                SYSTEM,
                                OpenTicket.of(Channel.MAIL, subject, "Hello", customer.id(), "en")
                                        .through("service", "x@customer.example", team(kind).id()))
                        .id();
        if (!fields.isEmpty()) {
            sql.sql("update ticket.ticket set fields = ?::jsonb where id = ?")
                    .params(json.writeValueAsString(fields), id.value())
                    .update();
        }
        return id;
    }

    private static Map<String, Object> tested(String field, String operator, Object... values) {
        return Map.of("field", field, "operator", operator, "values", List.of(values));
    }

    private static Map<String, Object> all(Object... parts) {
        return Map.of("all", List.of(parts));
    }

    private Answer list(Browser browser, Object condition) {
        String where =
                URLEncoder.encode(json.writeValueAsString(condition), StandardCharsets.UTF_8);
        return browser.get("/api/v1/tickets?view=ALL&sort=OPENED&where=" + where);
    }

    private static List<Long> ids(Answer answer) {
        return answer.body()
                .path("items")
                .valueStream()
                .map(row -> row.path("id").asLong())
                .toList();
    }

    private static Map<String, Object> view(String name, Map<String, Object> condition) {
        Map<String, Object> layout = new HashMap<>();
        layout.put("filters", Map.of("view", List.of("all_open"), "priority", List.of("P3", "P4")));
        layout.put("condition", condition);
        layout.put("sort", "opened");
        layout.put("columns", List.of("number", "fields.error_code"));
        return new HashMap<>(Map.of("version", 0, "name", name, "layout", layout, "position", 0));
    }

    @Test
    void aListIsNarrowedByAnyConditionAndNeverBeyondTheReadersRights() {
        String word = "narrow" + Ids.next();
        TicketId first = opened(word + " one", TeamKind.ORDERS, Map.of("error_code", "E07"));
        TicketId second = opened(word + " two", TeamKind.ORDERS, Map.of("error_code", "E09"));
        opened(word + " three", TeamKind.COMPLAINTS, Map.of("error_code", "E07"));
        Browser agent = signedIn(Role.AGENT, TeamKind.ORDERS);
        Map<String, Object> named = tested("subject", "CONTAINS", word);
        assertThat(ids(list(agent, named))).containsExactly(second.value(), first.value());
        assertThat(ids(list(agent, all(named, tested("fields.error_code", "IS", "E07")))))
                .containsExactly(first.value());
        assertThat(ids(list(agent, all(named, tested("assignee", "IS", "@me"))))).isEmpty();
        assertThat(ids(list(agent, all(named, tested("team", "IS", "@mine"))))).hasSize(2);
    }

    @Test
    void aConditionThatCannotBeAskedIsRefused() {
        Browser agent = signedIn(Role.AGENT, TeamKind.ORDERS);
        assertThat(list(agent, tested("colour", "IS", "red")).body().toString()).contains("where");
        assertThat(agent.get("/api/v1/tickets?where=%7Bnothing").status()).isEqualTo(400);
        Answer refused = agent.post("/api/v1/views", view("bad", tested("colour", "IS", "red")));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().toString()).contains("layout.condition");
    }

    @Test
    void aViewKeepsConditionOrderAndColumnsAndIsCountedForItsReader() {
        String word = "kept" + Ids.next();
        opened(word + " one", TeamKind.ORDERS, Map.of());
        opened(word + " two", TeamKind.ORDERS, Map.of());
        opened(word + " three", TeamKind.COMPLAINTS, Map.of());
        Browser agent = signedIn(Role.AGENT, TeamKind.ORDERS);
        Map<String, Object> condition = tested("subject", "CONTAINS", word);
        Answer saved = agent.post("/api/v1/views", view("Kept", condition));
        assertThat(saved.status()).as(saved.body().toString()).isEqualTo(201);
        String id = saved.body().path("id").asString();
        var kept = row(agent, id).path("layout");
        assertThat(kept.path("condition").path("operator").asString()).isEqualTo("CONTAINS");
        assertThat(kept.path("sort").asString()).isEqualTo("opened");
        assertThat(kept.path("columns").path(1).asString()).isEqualTo("fields.error_code");
        Answer counts = agent.get("/api/v1/views/counts");
        assertThat(counts.body().path("counts").path(id).asInt(-1))
                .as(counts.body().toString())
                .isEqualTo(2);
        assertThat(counts.body().path("upTo").asInt()).isEqualTo(1000);
    }

    @Test
    void aViewThatAsksForWhatIsGoneHasNoNumberAndHarmsNoOther() {
        Browser agent = signedIn(Role.AGENT, TeamKind.ORDERS);
        Map<String, Object> broken = view("Gone", all());
        broken.put("layout", layout(Map.of("state", List.of("EATEN"))));
        String gone = agent.post("/api/v1/views", broken).body().path("id").asString();
        Map<String, Object> searching = view("Search", all());
        searching.put("layout", layout(Map.of("q", List.of("oil"))));
        String search = agent.post("/api/v1/views", searching).body().path("id").asString();
        String good = agent.post("/api/v1/views", view("Good", all())).body().path("id").asString();
        Answer counts = agent.get("/api/v1/views/counts");
        assertThat(counts.body().path("counts").propertyNames())
                .contains(good)
                .doesNotContain(gone, search);
    }

    private static String made(Browser browser, Map<String, Object> view) {
        Answer saved = browser.post("/api/v1/views", view);
        assertThat(saved.status()).as(saved.body().toString()).isEqualTo(201);
        return saved.body().path("id").asString();
    }

    private static JsonNode row(Browser browser, String id) {
        return browser.get("/api/v1/views")
                .body()
                .valueStream()
                .filter(row -> row.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(Browser browser) {
        return browser.get("/api/v1/views")
                .body()
                .valueStream()
                .map(row -> row.path("name").asString())
                .toList();
    }

    private Map<String, Object> shared(String name) {
        Map<String, Object> view = view(name, all());
        view.put("team", team(TeamKind.ORDERS).id().value());
        return view;
    }

    private static Map<String, Object> renamed(Map<String, Object> view, String name, long seen) {
        Map<String, Object> next = new HashMap<>(view);
        next.put("name", name);
        next.put("version", seen);
        return next;
    }

    @Test
    void whoMadeASharedViewChangesItAndTheOthersOpenIt() {
        String word = "Shared" + Ids.next();
        Browser owner = signedIn(Role.AGENT, TeamKind.ORDERS);
        Browser colleague = signedIn(Role.AGENT, TeamKind.ORDERS);
        Browser supervisor = signedIn(Role.AFTER_SALES_SUPERVISOR, TeamKind.ORDERS);
        Browser stranger = signedIn(Role.AFTER_SALES_SUPERVISOR, TeamKind.COMPLAINTS);
        Map<String, Object> view = shared(word);
        String at = "/api/v1/views/" + made(owner, view);
        assertThat(names(colleague)).contains(word);
        assertThat(names(stranger)).doesNotContain(word);
        assertThat(colleague.put(at, renamed(view, "Mine", 1)).status()).isEqualTo(403);
        assertThat(colleague.delete(at + "?version=1").status()).isEqualTo(403);
        assertThat(stranger.put(at, renamed(view, "Mine", 1)).status()).isEqualTo(404);

        Answer once = owner.put(at, renamed(view, word + " by its owner", 1));
        assertThat(once.status()).as(once.body().toString()).isEqualTo(200);
        long seen = once.body().path("version").asLong();
        assertThat(supervisor.put(at, renamed(view, word + " in order", seen)).status())
                .isEqualTo(200);
        assertThat(names(colleague)).contains(word + " in order");
        var row = row(owner, at.substring(at.lastIndexOf('/') + 1));
        assertThat(row.path("own").asBoolean()).isTrue();
        assertThat(row.path("sharedBy").isNull()).isTrue();

        Map<String, Object> alone = renamed(view, word, seen + 1);
        alone.remove("team");
        assertThat(owner.put(at, alone).status()).isEqualTo(200);
        assertThat(names(owner)).contains(word);
        assertThat(names(colleague)).noneMatch(name -> name.startsWith(word));
        assertThat(colleague.put(at, renamed(view, "x", seen + 2)).status()).isEqualTo(404);
    }

    @Test
    void nobodySharesWithATeamThatIsNotTheOwn() {
        Browser agent = signedIn(Role.AGENT, TeamKind.COMPLAINTS);
        assertThat(agent.post("/api/v1/views", shared("Foreign")).status()).isEqualTo(403);
    }

    @Test
    void everybodyOrdersTheOwnRail() {
        Browser owner = signedIn(Role.AGENT, TeamKind.ORDERS);
        Browser colleague = signedIn(Role.AGENT, TeamKind.ORDERS);
        String word = "Rail" + Ids.next();
        String one = made(owner, shared(word + " a"));
        String two = made(owner, shared(word + " b"));
        String three = made(colleague, view(word + " c", all()));
        Answer ordered =
                colleague.put("/api/v1/views/order", Map.of("ids", List.of(three, two, one, one)));
        assertThat(ordered.status()).as(ordered.body().toString()).isEqualTo(200);
        assertThat(names(colleague)).startsWith(word + " c", word + " b", word + " a");
        assertThat(names(owner)).containsSubsequence(word + " a", word + " b");
        String late = made(owner, shared("A late one " + word));
        assertThat(names(colleague)).startsWith(word + " c").contains("A late one " + word);
        assertThat(owner.put("/api/v1/views/order", Map.of("ids", List.of(three, late))).status())
                .as("what is not seen is left out")
                .isEqualTo(200);
        assertThat(names(owner)).startsWith("A late one " + word).doesNotContain(word + " c");
    }

    @Test
    void aRemovedViewComesBackAsItWas() {
        Browser owner = signedIn(Role.AGENT, TeamKind.ORDERS);
        Browser colleague = signedIn(Role.AGENT, TeamKind.ORDERS);
        String word = "Back" + Ids.next();
        Map<String, Object> view = shared(word);
        String at = "/api/v1/views/" + made(owner, view);
        assertThat(owner.delete(at + "?version=1").status()).isEqualTo(204);
        assertThat(names(owner)).doesNotContain(word);
        assertThat(names(colleague)).doesNotContain(word);
        assertThat(owner.put(at, renamed(view, "x", 2)).status()).isEqualTo(404);
        assertThat(colleague.delete(at + "/removal").status()).isEqualTo(403);
        Answer back = owner.delete(at + "/removal");
        assertThat(back.status()).as(back.body().toString()).isEqualTo(200);
        assertThat(back.body().path("layout").path("sort").asString()).isEqualTo("opened");
        assertThat(names(colleague)).contains(word);
    }

    @Test
    void aChangeOfWhatWasChangedMeanwhileIsRefused() {
        Browser owner = signedIn(Role.AGENT, TeamKind.ORDERS);
        Map<String, Object> view = view("Old " + Ids.next(), all());
        String at = "/api/v1/views/" + made(owner, view);
        assertThat(owner.put(at, renamed(view, "New", 1)).status()).isEqualTo(200);
        assertThat(owner.put(at, renamed(view, "Newer", 1)).status()).isIn(409, 412);
        assertThat(owner.delete(at + "?version=1").status()).isIn(409, 412);
    }

    private static Map<String, Object> layout(Map<String, List<String>> filters) {
        return Map.of("filters", filters, "columns", List.of());
    }
}
