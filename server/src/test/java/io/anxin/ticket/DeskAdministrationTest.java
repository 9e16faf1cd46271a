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
import io.anxin.customer.Customers;
import io.anxin.customer.IdentityKind;
import io.anxin.organisation.TeamKind;
import io.anxin.organisation.Teams;
import io.anxin.shared.Ids;
import io.anxin.ticket.trait.Channel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// Categories, rules, fields, views, canned replies, codes and promises over HTTP.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
class DeskAdministrationTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Actor SYSTEM = Actor.system("test");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Customers customers;
    @Autowired private Teams teams;
    @Autowired private Tickets tickets;

    private Browser signedIn(Role role, TeamKind... kinds) {
        return signedIn("en", role, kinds);
    }

    private Browser signedIn(String locale, Role role, TeamKind... kinds) {
        String mail = Ids.next() + "@example.com";
        Account account =
                accounts.create(SYSTEM, new NewAccount(mail, mail, Set.of(role), locale, PASSWORD));
        for (TeamKind kind : kinds) {
            accounts.assignTeam(SYSTEM, account.id(), team(kind), false);
        }
        Browser browser = new Browser(port).speaking(locale);
        assertThat(browser.signIn(mail, PASSWORD).status()).isEqualTo(200);
        return browser;
    }

    private UUID team(TeamKind kind) {
        return teams.byKind(kind).getFirst().id().value();
    }

    private TicketId opened(String subject, String text) {
        var customer =
                customers.recognise(
                        SYSTEM, IdentityKind.MAIL, Ids.next() + "@c.example", "Wang Fang", "en");
        return tickets.open(SYSTEM, OpenTicket.of(Channel.MAIL, subject, text, customer.id(), "en"))
                .id();
    }

    private static Map<String, String> name(String zh, String en) {
        return Map.of("zh", zh, "en", en);
    }

    private static Map<String, Object> rule(String keyword, String kind) {
        Map<String, Object> actions = new HashMap<>();
        actions.put("kind", kind);
        actions.put("tags", List.of("tried"));
        actions.put("stop", false);
        return new HashMap<>(
                Map.of(
                        "version",
                        0,
                        "name",
                        name("规则", keyword),
                        "active",
                        true,
                        "match",
                        "ALL",
                        "conditions",
                        List.of(
                                Map.of(
                                        "field",
                                        "SUBJECT_OR_TEXT",
                                        "quantifier",
                                        "ANY",
                                        "values",
                                        List.of(keyword))),
                        "actions",
                        actions));
    }

    private static Map<String, Object> field(String key, String type, Map<String, Object> rules) {
        Map<String, Object> whole =
                new HashMap<>(Map.of("requiredFor", List.of(), "choices", List.of()));
        whole.putAll(rules);
        return new HashMap<>(
                Map.of(
                        "version",
                        0,
                        "key",
                        key,
                        "name",
                        name("字段", key),
                        "type",
                        type,
                        "rules",
                        whole,
                        "position",
                        5,
                        "archived",
                        false));
    }

    @Test
    void aNewDeskHasCategoriesRulesFieldsAndReplies() {
        Browser chief = signedIn(Role.DIRECTOR);

        assertThat(chief.get("/api/v1/categories").body().size()).isGreaterThan(15);
        assertThat(chief.get("/api/v1/classification-rules").body().size()).isGreaterThan(15);
        assertThat(chief.get("/api/v1/custom-fields").body().size()).isGreaterThan(3);
        assertThat(chief.get("/api/v1/canned-replies").body().size()).isGreaterThan(5);
        assertThat(chief.get("/api/v1/resolution-codes").body().size()).isGreaterThan(5);
        assertThat(chief.get("/api/v1/sla-policies").body().size()).isGreaterThan(5);
    }

    @Test
    void aRuleIsTriedBeforeItIsLetLoose() {
        Browser chief = signedIn(Role.DIRECTOR);
        String word = "zebra" + Ids.next().toString().substring(30);
        TicketId old = opened("About the " + word, "nothing else");

        Answer trial =
                chief.post(
                        "/api/v1/classification-rules/trial",
                        Map.of(
                                "draft", Map.of("rule", rule(word, "ORDER")),
                                "text", Map.of("channel", "MAIL", "subject", word, "text", "x"),
                                "latestTickets", 50));

        assertThat(trial.status()).as(trial.body().toString()).isEqualTo(200);
        assertThat(trial.body().path("classification").path("kind").asString()).isEqualTo("ORDER");
        assertThat(trial.body().path("changes").toString()).contains(old.toString());
        assertThat(tickets.requireVisible(SYSTEM, old).kind().name()).isEqualTo("OTHER");
    }

    @Test
    void aRuleAppliesFromItsCommitOn() {
        Browser chief = signedIn(Role.DIRECTOR);
        String word = "okapi" + Ids.next().toString().substring(30);

        Answer made = chief.post("/api/v1/classification-rules", rule(word, "SUGGESTION"));

        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        assertThat(tickets.requireVisible(SYSTEM, opened(word, "hello")).kind().name())
                .isEqualTo("SUGGESTION");
        String path = "/api/v1/classification-rules/" + made.body().path("id").asString();
        assertThat(chief.delete(path + "?version=" + made.body().path("version").asLong()).status())
                .isEqualTo(204);
    }

    @Test
    void rulesAreOrderedAllAtOnce() {
        Browser chief = signedIn(Role.DIRECTOR);
        List<String> ids = new ArrayList<>();
        for (JsonNode rule : chief.get("/api/v1/classification-rules").body()) {
            ids.add(rule.path("id").asString());
        }
        Collections.swap(ids, 3, 4);

        Answer moved = chief.put("/api/v1/classification-rules/order", Map.of("ids", ids));

        assertThat(moved.status()).as(moved.body().toString()).isEqualTo(200);
        assertThat(moved.body().path(3).path("id").asString()).isEqualTo(ids.get(3));
        Answer partial =
                chief.put("/api/v1/classification-rules/order", Map.of("ids", ids.subList(0, 2)));
        assertThat(partial.status()).isEqualTo(400);
        assertThat(partial.problem()).isEqualTo("InvalidInput");
    }

    @Test
    void anAgentMayReadCategoriesButNotChangeTheDesk() {
        Browser agent = signedIn(Role.AGENT);

        assertThat(agent.get("/api/v1/categories").status()).isEqualTo(200);
        assertThat(agent.get("/api/v1/classification-rules").problem()).isEqualTo("Forbidden");
        assertThat(agent.post("/api/v1/classification-rules", rule("x", "ORDER")).problem())
                .isEqualTo("Forbidden");
    }

    @Test
    void aCategoryIsNeverBelowItself() {
        Browser chief = signedIn("zh-CN", Role.DIRECTOR);
        JsonNode top = category(chief, null);
        JsonNode below = category(chief, top.path("id").asString());

        Map<String, Object> circle = wantedCategory(below.path("id").asString());
        circle.put("version", top.path("version").asLong());
        Answer refused = chief.put("/api/v1/categories/" + top.path("id").asString(), circle);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().toString()).contains("不能位于自身之下");
    }

    private static Map<String, Object> wantedCategory(@Nullable String parent) {
        Map<String, Object> wanted =
                new HashMap<>(
                        Map.of(
                                "version",
                                0,
                                "name",
                                name("分类", "Category"),
                                "active",
                                true,
                                "position",
                                900));
        if (parent != null) {
            wanted.put("parent", parent);
        }
        return wanted;
    }

    private JsonNode category(Browser chief, @Nullable String parent) {
        Answer made = chief.post("/api/v1/categories", wantedCategory(parent));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.body();
    }

    @Test
    void aStaleVersionIsRefused() {
        Browser chief = signedIn(Role.DIRECTOR);
        JsonNode category = category(chief, null);
        String path = "/api/v1/categories/" + category.path("id").asString();
        Map<String, Object> change = wantedCategory(null);
        change.put("version", category.path("version").asLong());
        assertThat(chief.put(path, change).status()).isEqualTo(200);

        Answer stale = chief.put(path, change);

        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.problem()).isEqualTo("Stale");
    }

    @Test
    void fieldsAreCheckedOneByOne() {
        Browser chief = signedIn(Role.DIRECTOR);
        Browser agent = signedIn(Role.DIRECTOR);
        String tail = Ids.next().toString().substring(30).replace('-', '_');
        make(
                chief,
                field(
                        "pressure_" + tail,
                        "NUMBER",
                        Map.of("minimum", 1, "maximum", 16, "unit", "bar")));
        make(chief, field("serial_" + tail, "SERIAL", Map.of("pattern", "[A-Z]{2}[0-9]+")));
        make(chief, field("installed_" + tail, "DATE", Map.of()));
        TicketId id = opened("Hello", "there");
        long version = tickets.requireVisible(SYSTEM, id).version();

        Answer refused =
                agent.put(
                        "/api/v1/tickets/" + id + "/fields",
                        Map.of(
                                "version",
                                version,
                                "fields",
                                Map.of(
                                        "pressure_" + tail,
                                        17,
                                        "serial_" + tail,
                                        "12",
                                        "installed_" + tail,
                                        "tomorrow",
                                        "nonsense",
                                        1)));

        assertThat(refused.status()).as(refused.body().toString()).isEqualTo(400);
        assertThat(refused.body().toString())
                .contains("fields.pressure_" + tail, "fields.serial_" + tail)
                .contains("fields.installed_" + tail, "fields.nonsense");
        Answer taken =
                agent.put(
                        "/api/v1/tickets/" + id + "/fields",
                        Map.of(
                                "version",
                                version,
                                "fields",
                                Map.of("pressure_" + tail, 7.5, "serial_" + tail, "ab 123")));
        assertThat(taken.status()).as(taken.body().toString()).isEqualTo(200);
        assertThat(agent.get("/api/v1/tickets/" + id).body().path("fields").toString())
                .contains("AB123", "7.5");
    }

    @Test
    void aFieldsKeyAndTypeAreFixed() {
        Browser chief = signedIn(Role.DIRECTOR);
        String key = "fixed_" + Ids.next().toString().substring(30).replace('-', '_');
        JsonNode made = make(chief, field(key, "TEXT", Map.of()));
        Map<String, Object> other = field(key, "NUMBER", Map.of());
        other.put("version", made.path("version").asLong());

        assertThat(chief.put("/api/v1/custom-fields/" + made.path("id").asString(), other).status())
                .isEqualTo(400);
        assertThat(
                        chief.post("/api/v1/custom-fields", field(key, "TEXT", Map.of()))
                                .body()
                                .toString())
                .contains("already in use");
    }

    private static JsonNode make(Browser chief, Map<String, Object> field) {
        Answer made = chief.post("/api/v1/custom-fields", field);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.body();
    }

    @Test
    void aViewSharedWithATeamIsSeenByItAndChangedByItsOwner() {
        Browser owner = signedIn(Role.AGENT, TeamKind.AFTER_SALES);
        Browser colleague = signedIn(Role.AGENT, TeamKind.AFTER_SALES);
        Browser stranger = signedIn(Role.AGENT, TeamKind.ORDERS);
        Map<String, Object> view =
                new HashMap<>(
                        Map.of(
                                "version",
                                0,
                                "name",
                                "Leaks",
                                "team",
                                team(TeamKind.AFTER_SALES),
                                "position",
                                0,
                                "layout",
                                Map.of(
                                        "filters", Map.of("q", List.of("漏水")),
                                        "columns", List.of("subject", "customer"))));

        Answer made = owner.post("/api/v1/views", view);

        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        String id = made.body().path("id").asString();
        assertThat(colleague.get("/api/v1/views").body().toString()).contains(id);
        assertThat(stranger.get("/api/v1/views").body().toString()).doesNotContain(id);
        view.put("version", 1);
        assertThat(colleague.put("/api/v1/views/" + id, view).problem()).isEqualTo("Forbidden");
        assertThat(stranger.put("/api/v1/views/" + id, view).problem()).isEqualTo("NotFound");
        assertThat(owner.put("/api/v1/views/" + id, view).status()).isEqualTo(200);
    }

    @Test
    void aCannedReplyWithAnUnknownPlaceholderIsRefusedByName() {
        Browser chief = signedIn("zh-CN", Role.DIRECTOR);
        Map<String, Object> wanted =
                Map.of(
                        "version",
                        0,
                        "shortcut",
                        "t" + Ids.next().toString().substring(28),
                        "title",
                        name("标题", "Title"),
                        "body",
                        name("您好 {{客户}}，{{ customer.name }}", "Dear {{customer.nmae}}"));

        Answer refused = chief.post("/api/v1/canned-replies", wanted);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("errors").toString())
                .contains("body.zh", "无法填充的占位符：{{客户}}", "body.en", "{{customer.nmae}}")
                .doesNotContain("customer.name");
    }

    @Test
    void aCannedReplyIsFilledForATicketAndTheMostUsedComeFirst() {
        Browser chief = signedIn(Role.DIRECTOR);
        TicketId id = opened("Pump {{agent.name}} noise", "loud");
        Map<String, Object> wanted =
                Map.of(
                        "version",
                        0,
                        "shortcut",
                        "t" + Ids.next().toString().substring(28),
                        "title",
                        name("标题", "Title"),
                        "body",
                        name(
                                "您好 {{customer.name}}",
                                "Dear {{customer.name}}, {{ticket.number}} {{ticket.subject}}"));
        Answer made = chief.post("/api/v1/canned-replies", wanted);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        String path = "/api/v1/canned-replies/" + made.body().path("id").asString();

        JsonNode filled = chief.get(path + "/rendering?ticket=" + id).body();

        assertThat(filled.path("text").asString())
                .isEqualTo("Dear Wang Fang, T-" + id + " Pump {{agent.name}} noise");
        assertThat(filled.path("unknown")).isEmpty();
        for (int i = 0; i < 3; i++) {
            assertThat(chief.post(path + "/uses", null).status()).isEqualTo(204);
        }
        assertThat(chief.get("/api/v1/canned-replies").body().path(0).path("uses").asInt())
                .isEqualTo(3);
    }

    @Test
    void anEditedPromiseIsANewVersionAndTwoForOneCaseAreRefused() {
        Browser chief = signedIn(Role.DIRECTOR);
        JsonNode policy = chief.get("/api/v1/sla-policies").body().path(0);
        Map<String, Object> change =
                new HashMap<>(
                        Map.of(
                                "version",
                                policy.path("version").asLong(),
                                "tier",
                                "VIP",
                                "kind",
                                "SUGGESTION",
                                "priority",
                                "P3",
                                "firstResponseMinutes",
                                20,
                                "resolutionMinutes",
                                500,
                                "roundTheClock",
                                false,
                                "active",
                                true));
        change.put("version", 0);
        Answer made = chief.post("/api/v1/sla-policies", change);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        assertThat(chief.post("/api/v1/sla-policies", change).status()).isEqualTo(400);

        change.put("version", 1);
        change.put("firstResponseMinutes", 25);
        String path = "/api/v1/sla-policies/" + made.body().path("id").asString();

        assertThat(chief.put(path, change).body().path("version").asLong()).isEqualTo(2);
        assertThat(chief.put(path, change).problem()).isEqualTo("Stale");
    }
}
