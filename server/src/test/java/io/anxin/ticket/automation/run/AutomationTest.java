package io.anxin.ticket.automation.run;

import static io.anxin.ticket.action.ActionKind.ADD_TAGS;
import static io.anxin.ticket.action.ActionKind.CLOSE;
import static io.anxin.ticket.action.ActionKind.NOTE;
import static io.anxin.ticket.action.ActionKind.NOTIFY;
import static io.anxin.ticket.action.ActionKind.REMOVE_TAGS;
import static io.anxin.ticket.action.ActionKind.REPLY;
import static io.anxin.ticket.action.ActionKind.SET_KIND;
import static io.anxin.ticket.action.ActionKind.SET_PRIORITY;
import static io.anxin.ticket.condition.TicketCondition.allOf;
import static io.anxin.ticket.condition.TicketCondition.always;
import static io.anxin.ticket.condition.TicketCondition.test;
import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.Browser.Answer;
import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.NewAccount;
import io.anxin.access.Role;
import io.anxin.conversation.Messages;
import io.anxin.conversation.WriteReply;
import io.anxin.conversation.mailbox.DescribeMailbox;
import io.anxin.conversation.mailbox.Mailboxes;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.customer.IdentityKind;
import io.anxin.organisation.Team;
import io.anxin.organisation.TeamKind;
import io.anxin.organisation.Teams;
import io.anxin.shared.Bilingual;
import io.anxin.shared.Ids;
import io.anxin.shared.Page;
import io.anxin.shared.WorldClock;
import io.anxin.ticket.MessageFacts;
import io.anxin.ticket.OpenTicket;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.action.Effect;
import io.anxin.ticket.action.TicketAction;
import io.anxin.ticket.automation.AutomationRule;
import io.anxin.ticket.automation.AutomationRules;
import io.anxin.ticket.automation.DefineAutomationRule;
import io.anxin.ticket.automation.RuleDefinition;
import io.anxin.ticket.condition.Operator;
import io.anxin.ticket.condition.TicketCondition;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.file.TicketTable;
import io.anxin.ticket.happening.Occasion;
import io.anxin.ticket.trait.Channel;
import io.anxin.ticket.trait.Kind;
import io.anxin.ticket.trait.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Rules at work, on the whole program.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
class AutomationTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Actor SYSTEM = Actor.system("test");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Customers customers;
    @Autowired private Teams teams;
    @Autowired private Tickets tickets;
    @Autowired private TicketTable table;
    @Autowired private Messages messages;
    @Autowired private Mailboxes mailboxes;
    @Autowired private AutomationRules rules;
    @Autowired private AutomationLog log;
    @Autowired private Triggers triggers;
    @Autowired private TimedRules timed;
    @Autowired private JdbcClient sql;

    @AfterEach
    void noRuleIsLeft() {
        sql.sql("delete from ticket.automation_rule").update();
        sql.sql("update ticket.happening set due_at = null").update();
        rules.define(SYSTEM, idle());
        sql.sql("delete from ticket.automation_rule").update();
    }

    /// Its definition makes every node read the rules anew.
    private static DefineAutomationRule idle() {
        return new DefineAutomationRule(
                0,
                new Bilingual("无", "none"),
                null,
                new RuleDefinition(
                        List.of(Occasion.CLOSED),
                        always(),
                        List.of(TicketAction.of(ADD_TAGS, "x")),
                        false),
                false);
    }

    private Account account(Role role, TeamKind... kinds) {
        String mail = Ids.next() + "@example.com";
        Account account =
                accounts.create(SYSTEM, new NewAccount(mail, mail, Set.of(role), "en", PASSWORD));
        for (TeamKind kind : kinds) {
            accounts.assignTeam(SYSTEM, account.id(), team(kind).id().value(), false);
        }
        return accounts.get(account.id());
    }

    private Browser signedIn(Account account) {
        Browser browser = new Browser(port);
        assertThat(browser.signIn(account.mail(), PASSWORD).status()).isEqualTo(200);
        return browser;
    }

    private Team team(TeamKind kind) {
        return teams.byKind(kind).getFirst();
    }

    private TicketId opened(String subject, TeamKind kind) {
        CustomerSummary customer =
                customers.recognise(
                        SYSTEM, IdentityKind.MAIL, Ids.next() + "@customer.example", "王芳", "en");
        return tickets.open(
                        SYSTEM,
                        OpenTicket.of(Channel.MAIL, subject, "Hello", customer.id(), "en")
                                .through("service", "x@customer.example", team(kind).id()))
                .id();
    }

    private Ticket ticket(TicketId id) {
        return table.find(id.value()).orElseThrow();
    }

    private AutomationRule rule(
            Occasion occasion, TicketCondition condition, TicketAction... actions) {
        return rule(null, false, occasion, condition, actions);
    }

    private AutomationRule rule(
            @Nullable UUID team,
            boolean stop,
            Occasion occasion,
            TicketCondition condition,
            TicketAction... actions) {
        return rules.define(
                SYSTEM,
                new DefineAutomationRule(
                        0,
                        new Bilingual("规则", "Rule " + actions[0].kind()),
                        team,
                        new RuleDefinition(List.of(occasion), condition, List.of(actions), stop),
                        true));
    }

    private static TicketAction saying(io.anxin.ticket.action.ActionKind kind, String... to) {
        return new TicketAction(
                kind,
                List.of(to),
                new TicketAction.ActionText("{{ticket.number}}", "See {{ticket.number}}"));
    }

    private List<LogEntry> log(TicketId id) {
        Page<LogEntry> page = log.ofTicket(id.value(), null, 100);
        return page.items();
    }

    private static TicketCondition subject(String word) {
        return test("subject", Operator.CONTAINS, word);
    }

    private static MessageFacts message(int ordinal, String text) {
        return new MessageFacts(Ids.next(), ordinal, Instant.now(), text, text);
    }

    private static String url(TicketId id, String part) {
        return "/api/v1/tickets/" + id + part;
    }

    @Test
    void aRuleActsOnWhatHappened() {
        Account lead = account(Role.CUSTOMER_RELATIONS_SUPERVISOR, TeamKind.COMPLAINTS);
        AutomationRule rule =
                rule(
                        Occasion.OPENED,
                        allOf(List.of(subject("scratched"), test("tier", Operator.IS, "BASIC"))),
                        TicketAction.of(SET_PRIORITY, "P1"),
                        TicketAction.of(ADD_TAGS, "careful"),
                        saying(NOTE),
                        saying(NOTIFY, lead.id().toString()));
        TicketId id = opened("The door is scratched", TeamKind.COMPLAINTS);
        TicketId other = opened("All well", TeamKind.COMPLAINTS);
        assertThat(ticket(id).tags()).as("never in the transaction itself").isEmpty();
        triggers.sweep();
        assertThat(ticket(id).tags()).contains("careful");
        assertThat(ticket(id).rank().priority()).isEqualTo(Priority.P1);
        assertThat(ticket(other).tags()).doesNotContain("careful");
        LogEntry entry = log(id).getFirst();
        assertThat(entry.rule()).isEqualTo(rule.id());
        assertThat(entry.outcome()).isEqualTo(Outcome.ACTED);
        assertThat(entry.findings()).hasSize(2).allMatch(finding -> finding.holds());
        assertThat(entry.findings().getFirst().found()).containsExactly("scratched");
        assertThat(entry.effects())
                .extracting(effect -> effect.kind() + " " + effect.result())
                .containsExactly("SET_PRIORITY DONE", "ADD_TAGS DONE", "NOTE DONE", "NOTIFY DONE");
        assertThat(entry.seen()).isEqualTo(1);
        assertThat(entry.written()).isEqualTo(ticket(id).version());
        Browser browser = signedIn(lead);
        JsonNode history = browser.get(url(id, "/history")).body().path("items");
        assertThat(history.findValuesAsString("action")).contains("rule-applied");
        assertThat(browser.get("/api/v1/notices").body().path("items").findValuesAsString("kind"))
                .contains("rule");
        assertThat(browser.get(url(id, "/messages")).body().toString())
                .contains("See " + id.number());
        triggers.sweep();
        assertThat(log(id)).hasSize(1);
    }

    @Test
    void rulesActInTheirOrderUntilOneStops() {
        rule(
                team(TeamKind.ORDERS).id().value(),
                false,
                Occasion.OPENED,
                subject("order 7"),
                TicketAction.of(ADD_TAGS, "team"));
        rule(null, false, Occasion.OPENED, subject("order"), TicketAction.of(ADD_TAGS, "first"));
        rule(null, true, Occasion.OPENED, subject("order 7"), TicketAction.of(ADD_TAGS, "last"));
        TicketId stopped = opened("order 7", TeamKind.ORDERS);
        TicketId going = opened("order 8", TeamKind.ORDERS);
        triggers.sweep();
        assertThat(ticket(stopped).tags()).containsExactly("first", "last");
        assertThat(ticket(going).tags()).containsExactly("first");
        assertThat(log(stopped)).extracting(LogEntry::outcome).containsOnly(Outcome.ACTED);
    }

    @Test
    void aRuleOfATeamLeavesOthersAlone() {
        rule(
                team(TeamKind.ORDERS).id().value(),
                false,
                Occasion.OPENED,
                always(),
                TicketAction.of(ADD_TAGS, "orders"));
        TicketId own = opened("own", TeamKind.ORDERS);
        TicketId foreign = opened("foreign", TeamKind.COMPLAINTS);
        triggers.sweep();
        assertThat(ticket(own).tags()).contains("orders");
        assertThat(ticket(foreign).tags()).doesNotContain("orders");
    }

    @Test
    void aRuleNeverActsOnWhatItCaused() {
        rule(Occasion.CHANGED, always(), saying(NOTE), TicketAction.of(ADD_TAGS, "seen"));
        TicketId id = opened("quiet", TeamKind.ORDERS);
        Browser agent = signedIn(account(Role.ADMINISTRATOR));
        agent.put(url(id, "/tags"), Map.of("tags", List.of("one")));
        triggers.sweep();
        triggers.sweep();
        assertThat(log(id))
                .extracting(LogEntry::outcome)
                .containsExactly(Outcome.LOOP, Outcome.ACTED);
        assertThat(log(id).getFirst().reason()).isEqualTo("again");
        assertThat(log(id).getFirst().chain()).hasSize(1);
    }

    @Test
    void rulesThatUndoEachOtherComeToRest() {
        rule(
                Occasion.CHANGED,
                test("tags", Operator.IS, "a"),
                TicketAction.of(REMOVE_TAGS, "a"),
                TicketAction.of(ADD_TAGS, "b"));
        rule(
                Occasion.CHANGED,
                test("tags", Operator.IS, "b"),
                TicketAction.of(REMOVE_TAGS, "b"),
                TicketAction.of(ADD_TAGS, "a"));
        TicketId id = opened("to and fro", TeamKind.ORDERS);
        Browser agent = signedIn(account(Role.ADMINISTRATOR));
        agent.put(url(id, "/tags"), Map.of("tags", List.of("a")));
        triggers.sweep();
        assertThat(log(id))
                .as("each once on the person's change, one more on what the other did, no more")
                .filteredOn(entry -> entry.outcome() == Outcome.ACTED)
                .hasSize(3);
        assertThat(log(id).getFirst())
                .extracting(LogEntry::outcome, LogEntry::reason)
                .containsExactly(Outcome.LOOP, "again");
        triggers.sweep();
        assertThat(log(id).getFirst().outcome()).isEqualTo(Outcome.LOOP);
    }

    @Test
    void aRuleJudgesTheTicketAsItIsWhenItActs() {
        rule(
                Occasion.CUSTOMER_REPLIED,
                test("tags", Operator.IS, "hot"),
                TicketAction.of(ADD_TAGS, "burning"));
        TicketId id = opened("cold", TeamKind.ORDERS);
        triggers.sweep();
        tickets.customerWrote(SYSTEM, id, message(2, "more"));
        Browser agent = signedIn(account(Role.ADMINISTRATOR));
        agent.put(url(id, "/tags"), Map.of("tags", List.of("hot")));
        triggers.sweep();
        assertThat(ticket(id).tags()).containsExactly("hot", "burning");
        assertThat(log(id).getFirst().seen()).isEqualTo(3);
    }

    @Test
    void happeningsOfATicketFollowEachOther() {
        TicketId id = opened("in order", TeamKind.ORDERS);
        tickets.customerWrote(SYSTEM, id, message(2, "more"));
        tickets.customerWrote(SYSTEM, id, message(3, "and more"));
        List<Long> due =
                sql.sql(
                                """
                                select h.id from ticket.happening h where h.ticket = ? and due_at is not null
                                and not exists (select 1 from ticket.happening e
                                    where e.ticket = h.ticket and e.id < h.id and e.due_at is not null)
                                """)
                        .param(id.value())
                        .query(Long.class)
                        .list();
        assertThat(due).hasSize(1);
        triggers.sweep();
        assertThat(
                        sql.sql(
                                        "select count(*) from ticket.happening where ticket = ? and due_at is not null")
                                .param(id.value())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void aPersonHasTheLastWord() {
        rule(
                Occasion.CUSTOMER_REPLIED,
                always(),
                TicketAction.of(SET_KIND, "COMPLAINT"),
                TicketAction.of(SET_PRIORITY, "P1"),
                TicketAction.of(ADD_TAGS, "more"));
        TicketId id = opened("kind", TeamKind.ORDERS);
        triggers.sweep();
        Browser agent = signedIn(account(Role.ADMINISTRATOR));
        tickets.customerWrote(SYSTEM, id, message(2, "more"));
        agent.put(url(id, "/classification"), Map.of("kind", "RETURN"));
        agent.put(url(id, "/priority"), Map.of("priority", "P4", "reason", "known"));
        triggers.sweep();
        assertThat(ticket(id).sorting().kind()).isEqualTo(Kind.RETURN);
        assertThat(ticket(id).rank().priority()).isEqualTo(Priority.P4);
        assertThat(log(id).getFirst().effects())
                .extracting(effect -> effect.result() + " " + effect.reason())
                .containsExactly("SKIPPED personChanged", "SKIPPED personChanged", "DONE null");
        tickets.customerWrote(SYSTEM, id, message(3, "later"));
        triggers.sweep();
        assertThat(log(id).getFirst().effects())
                .extracting(effect -> effect.result() + " " + effect.reason())
                .containsExactly("DONE null", "SKIPPED personOverride", "UNCHANGED null");
    }

    @Test
    void anAutomaticAnswerGivesWayToAPerson() {
        mailboxes.create(
                SYSTEM,
                new DescribeMailbox(
                        null,
                        "service",
                        "Service",
                        "service@anxin.example",
                        List.of(),
                        team(TeamKind.ORDERS).id().value(),
                        null,
                        null,
                        null));
        rule(Occasion.CUSTOMER_REPLIED, always(), saying(REPLY));
        TicketId id = opened("answer me", TeamKind.ORDERS);
        triggers.sweep();
        Actor agent = Actor.person(account(Role.ADMINISTRATOR), "test");
        tickets.customerWrote(SYSTEM, id, message(2, "more"));
        WriteReply reply =
                new WriteReply(
                        "A person",
                        WriteReply.Format.TEXT,
                        null,
                        null,
                        null,
                        9,
                        true,
                        null,
                        null,
                        null,
                        null);
        messages.reply(agent, id, reply, Locale.ENGLISH);
        triggers.sweep();
        assertThat(log(id).getFirst().effects().getFirst())
                .extracting(Effect::result, Effect::reason)
                .containsExactly(Effect.Result.SKIPPED, "personReplied");
        tickets.customerWrote(SYSTEM, id, message(4, "and now"));
        triggers.sweep();
        assertThat(log(id).getFirst().effects().getFirst().result()).isEqualTo(Effect.Result.DONE);
    }

    @Test
    void whatATicketForbidsIsLeftOutAndTold() {
        rule(
                Occasion.OPENED,
                subject("not yet solved"),
                TicketAction.of(CLOSE, "CONFIRMED"),
                TicketAction.of(ADD_TAGS, "kept"),
                saying(REPLY));
        TicketId id = opened("not yet solved", TeamKind.ORDERS);
        triggers.sweep();
        assertThat(ticket(id).life().isLive()).isTrue();
        assertThat(ticket(id).tags()).contains("kept");
        assertThat(log(id).getFirst().effects().getFirst().reason()).isEqualTo("TicketNotResolved");
        assertThat(log(id).getFirst().outcome()).isEqualTo(Outcome.ACTED);
    }

    @Test
    void aTimedRuleActsOncePerSpell() throws Exception {
        rule(
                Occasion.TIME_PASSED,
                allOf(
                        List.of(
                                subject("waiting long"),
                                test("askedAt", Operator.LONGER_THAN_WORKING, "PT8H"))),
                TicketAction.of(ADD_TAGS, "slow"),
                saying(NOTE));
        TicketId id = opened("waiting long", TeamKind.ORDERS);
        timed.sweep();
        assertThat(log(id)).isEmpty();
        Instant later = Instant.now().plus(Duration.ofDays(14));
        sweepTimedAt(later);
        sweepTimedAt(later.plus(Duration.ofHours(1)));
        assertThat(log(id)).hasSize(1);
        assertThat(ticket(id).tags()).contains("slow");
        tickets.staffReplied(
                SYSTEM, id, new MessageFacts(Ids.next(), 3, later, "here", "here"), false);
        sweepTimedAt(later.plus(Duration.ofHours(2)));
        tickets.customerWrote(
                SYSTEM,
                id,
                new MessageFacts(Ids.next(), 4, later.plus(Duration.ofHours(3)), "and", "and"));
        sweepTimedAt(later.plus(Duration.ofHours(4)));
        assertThat(log(id)).hasSize(1);
        sweepTimedAt(later.plus(Duration.ofDays(14)));
        assertThat(log(id)).hasSize(2);
    }

    private void sweepTimedAt(Instant time) throws Exception {
        WorldClock.at(
                time,
                () -> {
                    timed.sweep();
                    return true;
                });
    }

    @Test
    void aTrialJudgesTicketsAsTheyWere() {
        Browser admin = signedIn(account(Role.ADMINISTRATOR));
        TicketId id = opened("on trial", TeamKind.ORDERS);
        admin.put(url(id, "/classification"), Map.of("kind", "RETURN"));
        admin.put(url(id, "/classification"), Map.of("kind", "COMPLAINT"));
        Map<String, Object> rule =
                definition(
                        "CHANGED",
                        Map.of(
                                "all",
                                List.of(
                                        tested("subject", "CONTAINS", "on trial"),
                                        tested("kind", "IS", "RETURN"))),
                        Map.of("kind", "SET_KIND", "values", List.of("ORDER")));
        Answer outcome =
                admin.post("/api/v1/automation-rules/trial", Map.of("rule", rule, "days", 7));
        assertThat(outcome.status()).as(outcome.body().toString()).isEqualTo(200);
        assertThat(outcome.body().path("matches").asInt()).isEqualTo(1);
        JsonNode match = outcome.body().path("latest").path(0);
        assertThat(match.path("ticketId").asLong()).isEqualTo(id.value());
        assertThat(match.path("effects").path(0).path("result").asString()).isEqualTo("WOULD");
        assertThat(ticket(id).sorting().kind()).isEqualTo(Kind.COMPLAINT);
        Browser foreign = signedIn(account(Role.AFTER_SALES_SUPERVISOR, TeamKind.COMPLAINTS));
        Map<String, Object> own = new java.util.HashMap<>(rule);
        own.put("team", team(TeamKind.COMPLAINTS).id().toString());
        Answer cut = foreign.post("/api/v1/automation-rules/trial", Map.of("rule", own, "days", 7));
        assertThat(cut.body().path("matches").asInt()).as(cut.body().toString()).isZero();
    }

    private static Map<String, Object> tested(String field, String operator, String value) {
        return Map.of("field", field, "operator", operator, "values", List.of(value));
    }

    private static Map<String, Object> definition(
            String occasion, Map<String, Object> condition, Map<String, Object> action) {
        return Map.of(
                "version",
                0,
                "name",
                Map.of("zh", "规则", "en", "Rule"),
                "active",
                true,
                "definition",
                Map.of(
                        "occasions",
                        List.of(occasion),
                        "condition",
                        condition,
                        "actions",
                        List.of(action),
                        "stop",
                        false));
    }

    @Test
    void aRuleTellsWhyItWouldNotAct() {
        AutomationRule rule =
                rule(
                        Occasion.OPENED,
                        allOf(List.of(subject("why not"), test("tier", Operator.IS, "VIP"))),
                        TicketAction.of(ADD_TAGS, "x"));
        TicketId id = opened("why not", TeamKind.ORDERS);
        Answer judged =
                signedIn(account(Role.ADMINISTRATOR))
                        .get("/api/v1/automation-rules/" + rule.id() + "/judgement?ticket=" + id);
        assertThat(judged.body().path("holds").asBoolean()).isFalse();
        assertThat(judged.body().path("findings").path(1).path("found").path(0).asString())
                .isEqualTo("BASIC");
    }

    @Test
    void supervisorsWriteTheRulesOfTheirTeams() {
        Browser supervisor = signedIn(account(Role.AFTER_SALES_SUPERVISOR, TeamKind.AFTER_SALES));
        Browser agent = signedIn(account(Role.AGENT, TeamKind.AFTER_SALES));
        Map<String, Object> rule =
                new java.util.HashMap<>(
                        definition(
                                "OPENED",
                                Map.of("all", List.of()),
                                Map.of("kind", "ADD_TAGS", "values", List.of("t"))));
        assertThat(supervisor.post("/api/v1/automation-rules", rule).status()).isEqualTo(403);
        rule.put("team", team(TeamKind.COMPLAINTS).id().toString());
        assertThat(supervisor.post("/api/v1/automation-rules", rule).status()).isEqualTo(403);
        rule.put("team", team(TeamKind.AFTER_SALES).id().toString());
        assertThat(agent.post("/api/v1/automation-rules", rule).status()).isEqualTo(403);
        Answer made = supervisor.post("/api/v1/automation-rules", rule);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        String path = "/api/v1/automation-rules/" + made.body().path("id").asString();
        rule.put("version", 7);
        assertThat(supervisor.put(path, rule).problem()).isEqualTo("Stale");
        Browser other = signedIn(account(Role.AFTER_SALES_SUPERVISOR, TeamKind.COMPLAINTS));
        assertThat(other.get("/api/v1/automation-rules").body().toString())
                .doesNotContain(made.body().path("id").asString());
        assertThat(other.put(path, rule).status()).isEqualTo(404);
        assertThat(agent.get("/api/v1/automation-rules").status()).isEqualTo(403);
        Answer stopped =
                supervisor.put(
                        path + "/activation",
                        Map.of("version", made.body().path("version").asLong(), "active", false));
        assertThat(stopped.body().path("active").asBoolean()).isFalse();
    }

    @Test
    void aRuleThatCouldNotActIsRefusedAtItsPlace() {
        Browser admin = signedIn(account(Role.ADMINISTRATOR));
        Answer refused =
                admin.post(
                        "/api/v1/automation-rules",
                        definition(
                                "TIME_PASSED",
                                Map.of("all", List.of()),
                                Map.of("kind", "MOVE", "values", List.of(Ids.next().toString()))));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().toString())
                .contains("definition.condition", "definition.actions[0].values");
    }
}
