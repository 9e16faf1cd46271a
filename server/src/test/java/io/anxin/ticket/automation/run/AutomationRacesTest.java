package io.anxin.ticket.automation.run;

import static io.anxin.ticket.action.ActionKind.ADD_TAGS;
import static io.anxin.ticket.condition.TicketCondition.test;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import io.anxin.organisation.TeamKind;
import io.anxin.organisation.Teams;
import io.anxin.shared.Bilingual;
import io.anxin.shared.Ids;
import io.anxin.ticket.OpenTicket;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.action.TicketAction;
import io.anxin.ticket.automation.AutomationRule;
import io.anxin.ticket.automation.AutomationRules;
import io.anxin.ticket.automation.DefineAutomationRule;
import io.anxin.ticket.automation.RuleDefinition;
import io.anxin.ticket.condition.Operator;
import io.anxin.ticket.file.TicketTable;
import io.anxin.ticket.happening.Occasion;
import io.anxin.ticket.trait.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Rules while others are at work: several nodes, people who edit the rule or the ticket, a crash.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
class AutomationRacesTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Actor SYSTEM = Actor.system("test");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Customers customers;
    @Autowired private Teams teams;
    @Autowired private Tickets tickets;
    @Autowired private TicketTable table;
    @Autowired private AutomationRules rules;
    @Autowired private AutomationLog log;
    @Autowired private Triggers triggers;
    @Autowired private TimedRules timed;
    @Autowired private HoldTable holds;
    @Autowired private RuleRun run;
    @Autowired private TransactionTemplate transactions;
    @Autowired private JdbcClient sql;

    @BeforeEach
    void noRuleIsThere() {
        sql.sql("delete from ticket.automation_rule").update();
        sql.sql("update ticket.happening set due_at = null").update();
    }

    private Browser administrator() {
        String mail = Ids.next() + "@example.com";
        accounts.create(
                SYSTEM, new NewAccount(mail, mail, Set.of(Role.ADMINISTRATOR), "en", PASSWORD));
        Browser browser = new Browser(port);
        assertThat(browser.signIn(mail, PASSWORD).status()).isEqualTo(200);
        return browser;
    }

    private TicketId opened(String subject) {
        CustomerSummary customer =
                customers.recognise(
                        SYSTEM, IdentityKind.MAIL, Ids.next() + "@customer.example", "王芳", "en");
        return tickets.open(
                        SYSTEM,
                        OpenTicket.of(Channel.MAIL, subject, "Hello", customer.id(), "en")
                                .through(
                                        "service",
                                        "x@customer.example",
                                        teams.byKind(TeamKind.ORDERS).getFirst().id()))
                .id();
    }

    private AutomationRule rule(Occasion occasion, String word, String tag) {
        return rules.define(SYSTEM, definition(occasion, word, tag));
    }

    private static DefineAutomationRule definition(Occasion occasion, String word, String tag) {
        return new DefineAutomationRule(
                0,
                new Bilingual("规则", "Rule"),
                null,
                new RuleDefinition(
                        List.of(occasion),
                        test("subject", Operator.CONTAINS, word),
                        List.of(TicketAction.of(ADD_TAGS, tag)),
                        false),
                true);
    }

    private List<LogEntry> log(TicketId id) {
        return log.ofTicket(id.value(), null, 100).items();
    }

    private List<String> tags(TicketId id) {
        return List.copyOf(table.find(id.value()).orElseThrow().tags());
    }

    @Test
    void ofTwoPeopleWhoEditARuleTheSecondIsRefused() {
        AutomationRule rule = rule(Occasion.OPENED, "nothing", "x");
        String path = "/api/v1/automation-rules/" + rule.id();
        Map<String, Object> first = edit(rule.version(), "first");
        Map<String, Object> second = edit(rule.version(), "second");
        assertThat(administrator().put(path, first).status()).isEqualTo(200);
        Answer refused = administrator().put(path, second);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("Stale");
        assertThat(rules.get(SYSTEM, rule.id()).name().en()).isEqualTo("first");
        Answer switched =
                administrator()
                        .put(
                                path + "/activation",
                                Map.of("version", rule.version(), "active", false));
        assertThat(switched.problem()).isEqualTo("Stale");
    }

    private static Map<String, Object> edit(long version, String name) {
        return Map.of(
                "version",
                version,
                "name",
                Map.of("zh", "规则", "en", name),
                "active",
                true,
                "definition",
                Map.of(
                        "occasions",
                        List.of("OPENED"),
                        "condition",
                        Map.of("all", List.of()),
                        "actions",
                        List.of(Map.of("kind", "ADD_TAGS", "values", List.of("x"))),
                        "stop",
                        false));
    }

    /// Written past the facade, as another node does it: this node's memory still has the old one.
    @Test
    void aRuleEditedAfterItWokeActsAsItIsKept() {
        AutomationRule rule = rule(Occasion.OPENED, "edited", "old");
        assertThat(rules.acting()).hasSize(1);
        TicketId id = opened("edited meanwhile");
        sql.sql(
                        """
                        update ticket.automation_rule set version = version + 1,
                            definition = replace(definition::text, '"old"', '"new"')::jsonb
                        where id = ?
                        """)
                .param(rule.id())
                .update();
        triggers.sweep();
        assertThat(tags(id)).containsExactly("new");
        assertThat(log(id).getFirst().ruleVersion()).isEqualTo(rule.version() + 1);
    }

    @Test
    void aRuleStoppedAfterItWokeDoesNotAct() {
        AutomationRule rule = rule(Occasion.OPENED, "stopped", "old");
        assertThat(rules.acting()).hasSize(1);
        TicketId id = opened("stopped meanwhile");
        sql.sql("update ticket.automation_rule set active = false where id = ?")
                .param(rule.id())
                .update();
        triggers.sweep();
        assertThat(tags(id)).isEmpty();
        assertThat(log(id)).isEmpty();
    }

    @Test
    void nodesThatSweepAtOnceActOnceOnEachTicket() throws Exception {
        List<TicketId> waiting = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            waiting.add(opened("swept by several " + i));
        }
        rule(Occasion.TIME_PASSED, "swept by several", "once");
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            List<Future<?>> sweeps = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                sweeps.add(nodes.submit(timed::sweep));
            }
            for (Future<?> sweep : sweeps) {
                sweep.get(60, TimeUnit.SECONDS);
            }
        }
        assertThat(waiting).allSatisfy(id -> assertThat(log(id)).hasSize(1));
        assertThat(waiting).allSatisfy(id -> assertThat(tags(id)).containsExactly("once"));
    }

    /// The database loses its connection between the act and the commit, as when the program dies.
    @Test
    void whatACrashInterruptsIsDoneOnceAfterwards() {
        TicketId id = opened("crashed");
        AutomationRule rule = rule(Occasion.TIME_PASSED, "crashed", "survived");
        assertThatThrownBy(() -> transactions.executeWithoutResult(_ -> actAndDie(rule, id)))
                .isInstanceOf(RuntimeException.class);
        assertThat(log(id)).isEmpty();
        assertThat(tags(id)).isEmpty();
        timed.sweep();
        timed.sweep();
        assertThat(log(id)).hasSize(1);
        assertThat(tags(id)).containsExactly("survived");
    }

    private void actAndDie(AutomationRule rule, TicketId id) {
        assertThat(holds.take(rule.id(), id.value())).isTrue();
        run.look(rule, table.lock(id.value()).orElseThrow(), Wake.byTime());
        assertThat(log(id)).hasSize(1);
        int backend = sql.sql("select pg_backend_pid()").query(Integer.class).single();
        try (ExecutorService elsewhere = Executors.newSingleThreadExecutor()) {
            assertThat(elsewhere.submit(() -> terminate(backend)))
                    .succeedsWithin(20, TimeUnit.SECONDS)
                    .isEqualTo(true);
        }
    }

    private boolean terminate(int backend) {
        return sql.sql("select pg_terminate_backend(?, 5000)")
                .param(backend)
                .query(Boolean.class)
                .single();
    }

    @Test
    void aTicketSomebodyIsAtWorkOnWaitsForTheNextSweep() {
        TicketId id = opened("busy");
        rule(Occasion.TIME_PASSED, "busy", "later");
        transactions.executeWithoutResult(
                _ -> {
                    table.lock(id.value());
                    try (ExecutorService node = Executors.newSingleThreadExecutor()) {
                        assertThat(node.submit(timed::sweep)).succeedsWithin(20, TimeUnit.SECONDS);
                    }
                });
        assertThat(log(id)).isEmpty();
        timed.sweep();
        assertThat(tags(id)).containsExactly("later");
    }
}
