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
import io.anxin.insight.Insight;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.TeamKind;
import io.anxin.organisation.Teams;
import io.anxin.shared.Ids;
import io.anxin.shared.WorldClock;
import io.anxin.ticket.trait.Channel;
import java.time.Duration;
import java.time.Instant;
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

/// What happens to a ticket that only named people may see. That nobody else sees it shows
/// `RightsTest`.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
class ConfidentialTicketTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Actor SYSTEM = Actor.system("test");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Customers customers;
    @Autowired private Teams teams;
    @Autowired private Tickets tickets;
    @Autowired private Sweeps sweeps;
    @Autowired private Insight insight;
    @Autowired private JdbcClient sql;

    private Account person(Role role) {
        String mail = Ids.next() + "@example.com";
        Account account =
                accounts.create(SYSTEM, new NewAccount(mail, mail, Set.of(role), "en", PASSWORD));
        accounts.assignTeam(SYSTEM, account.id(), team().value(), false);
        return account;
    }

    private TeamId team() {
        return teams.byKind(TeamKind.COMPLAINTS).getFirst().id();
    }

    private Browser signedIn(Account account) {
        Browser browser = new Browser(port);
        assertThat(browser.signIn(account.mail(), PASSWORD).status()).isEqualTo(200);
        return browser;
    }

    private TicketId opened(String words) {
        var customer =
                customers.recognise(
                        SYSTEM, IdentityKind.MAIL, Ids.next() + "@customer.example", "C", "en");
        return tickets.open(
                        SYSTEM,
                        OpenTicket.of(Channel.MAIL, words, words, customer.id(), "en")
                                .through("service", "x@customer.example", team()))
                .id();
    }

    private static String url(TicketId id, String part) {
        return "/api/v1/tickets/" + id + part;
    }

    private static Answer entrust(Browser by, TicketId id, Account... named) {
        return by.put(
                url(id, "/confidentiality"),
                Map.of("named", List.of(named).stream().map(each -> each.id().value()).toList()));
    }

    @Test
    void nobodyWorksOnItWithoutBeingNamed() {
        Account ann = person(Role.AGENT);
        Account ben = person(Role.AGENT);
        Browser browser = signedIn(ann);
        TicketId id = opened("A colleague took money");
        browser.put(url(id, "/assignment"), Map.of("assignee", ben.id().value()));
        browser.put(
                url(id, "/watchers"),
                Map.of("watchers", List.of(ann.id().value(), ben.id().value())));
        JsonNode ticket = entrust(browser, id, ann).body();
        assertThat(ticket.path("assignment").isMissingNode() || ticket.path("assignment").isNull())
                .isTrue();
        assertThat(ticket.path("watchers").size()).isEqualTo(1);
        assertThat(ticket.path("confidentiality").path("named").get(0).path("id").asString())
                .isEqualTo(ann.id().toString());
        for (Answer refused :
                List.of(
                        browser.put(url(id, "/assignment"), Map.of("assignee", ben.id().value())),
                        browser.put(
                                url(id, "/watchers"),
                                Map.of("watchers", List.of(ben.id().value()))),
                        browser.post(
                                url(id, "/notes"),
                                Map.of(
                                        "format",
                                        "TEXT",
                                        "text",
                                        "@Ben",
                                        "mentions",
                                        List.of(ben.id().value()))))) {
            assertThat(refused.problem()).isEqualTo("PersonNotNamed");
        }
        assertThat(signedIn(ben).get(url(id, "")).status()).isEqualTo(404);
        entrust(browser, id, ann, ben);
        assertThat(signedIn(ben).get("/api/v1/notices").body().toString()).contains("named");
        assertThat(signedIn(ben).get(url(id, "")).status()).isEqualTo(200);
        assertThat(browser.delete(url(id, "/confidentiality")).status()).isEqualTo(200);
        assertThat(signedIn(person(Role.AGENT)).get(url(id, "")).status()).isEqualTo(200);
    }

    @Test
    void whoeverLeavesItToOthersDoesNotSeeItAnyMore() {
        Account ann = person(Role.AGENT);
        Account ben = person(Role.AGENT);
        Browser browser = signedIn(ann);
        TicketId id = opened("For Ben alone");
        assertThat(entrust(browser, id, ben).status()).isEqualTo(204);
        assertThat(browser.get(url(id, "")).status()).isEqualTo(404);
        assertThat(entrust(signedIn(ben), id).problem()).isEqualTo("InvalidInput");
        assertThat(entrust(signedIn(ben), id, person(Role.PARTS_PLANNER)).problem())
                .isEqualTo("InvalidInput");
    }

    @Test
    void whatIsOpenedForNamedPeopleWasNeverSeenByOthers() {
        Account ann = person(Role.AGENT);
        Browser browser = signedIn(ann);
        Answer answer =
                browser.post(
                        "/api/v1/tickets",
                        Map.of(
                                "channel",
                                "PHONE",
                                "subject",
                                "Bribery",
                                "text",
                                "He said so",
                                "newCustomer",
                                Map.of("name", "Mr Q"),
                                "team",
                                team().value(),
                                "named",
                                List.of(ann.id().value())));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        TicketId id = new TicketId(answer.body().path("id").asLong());
        assertThat(browser.get(url(id, "")).status()).isEqualTo(200);
        assertThat(signedIn(person(Role.DIRECTOR)).get(url(id, "")).status()).isEqualTo(404);
        assertThat(
                        sql.sql(
                                        """
                                        select string_agg(distinct a, ' ' order by a)
                                        from notification.change, unnest(audience) a where id = ?
                                        """)
                                .param(id.toString())
                                .query(String.class)
                                .single())
                .isEqualTo("account:" + ann.id() + " named-only");
    }

    @Test
    void aRuleNamesWhoAloneMaySee() {
        Account ann = person(Role.AGENT);
        Browser chief = signedIn(person(Role.DIRECTOR));
        Answer rule =
                chief.post(
                        "/api/v1/classification-rules",
                        Map.of(
                                "version",
                                0,
                                "name",
                                Map.of("zh", "举报", "en", "Whistle-blowers"),
                                "active",
                                true,
                                "match",
                                "ALL",
                                "conditions",
                                List.of(
                                        Map.of(
                                                "field",
                                                "TEXT",
                                                "quantifier",
                                                "ANY",
                                                "values",
                                                List.of("whistleblow*"))),
                                "actions",
                                Map.of(
                                        "tags",
                                        List.of(),
                                        "named",
                                        List.of(ann.id().value()),
                                        "stop",
                                        false)));
        assertThat(rule.status()).as(rule.body().toString()).isEqualTo(201);
        TicketId id = opened("I am a whistleblower");
        assertThat(chief.get(url(id, "")).status()).isEqualTo(404);
        JsonNode ticket = signedIn(ann).get(url(id, "")).body();
        assertThat(ticket.path("confidentiality").path("named").size()).isEqualTo(1);
        assertThat(ticket.path("confidentiality").path("by").isObject()).isFalse();
        assertThat(ticket.path("assignment").isObject()).isFalse();
    }

    @Test
    void aPromiseThatRunsOutIsToldToTheNamedPeople() {
        Account ann = person(Role.AGENT);
        Account ben = person(Role.AGENT);
        Account chief = person(Role.DIRECTOR);
        TicketId id = opened("Nobody answers this");
        entrust(signedIn(ben), id, ann);
        Instant later = Instant.now().plus(Duration.ofDays(30));
        WorldClock.at(
                later,
                () -> {
                    sweeps.sweep();
                    return later;
                });
        assertThat(signedIn(ann).get("/api/v1/notices").body().toString())
                .contains("\"subject\":\"ticket/" + id + "\"");
        for (Account other : List.of(ben, chief)) {
            assertThat(
                            sql.sql(
                                            """
                                            select count(*) from notification.notice
                                            where account = ? and subject = ?
                                            """)
                                    .params(other.id().value(), "ticket/" + id)
                                    .query(Integer.class)
                                    .single())
                    .isZero();
        }
    }

    @Test
    void noReportCountsIt() {
        Account ann = person(Role.AGENT);
        TicketId id = opened("Not for statistics");
        insight.catchUp();
        assertThat(facts(id)).isEqualTo(1);
        entrust(signedIn(ann), id, ann);
        insight.catchUp();
        assertThat(facts(id)).isZero();
        insight.rebuild();
        assertThat(facts(id)).isZero();
        signedIn(ann).delete(url(id, "/confidentiality"));
        insight.catchUp();
        assertThat(facts(id)).isEqualTo(1);
    }

    private int facts(TicketId id) {
        return sql.sql("select count(*) from insight.ticket_fact where ticket = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void mergingWouldShowItAndIsRefused() {
        Account ann = person(Role.AGENT);
        Browser browser = signedIn(ann);
        TicketId secret = opened("Secret");
        TicketId open = opened("Open");
        entrust(browser, secret, ann);
        for (var pair : List.of(List.of(secret, open), List.of(open, secret))) {
            Answer answer =
                    browser.put(
                            url(pair.getFirst(), "/merge"),
                            Map.of("into", pair.getLast().value(), "acrossCustomers", true));
            assertThat(answer.problem()).isEqualTo("ConfidentialNotMerged");
        }
        long child =
                browser.post(
                                url(secret, "/children"),
                                Map.of("subject", "Part of it", "text", "More of it"))
                        .body()
                        .path("id")
                        .asLong();
        Browser director = signedIn(person(Role.DIRECTOR));
        assertThat(director.get(url(new TicketId(child), "")).status()).isEqualTo(404);
        assertThat(browser.get(url(new TicketId(child), "")).status()).isEqualTo(200);
    }

    @Test
    void anAdministratorTakesOverAndTheNamedPeopleAreTold() {
        Account ann = person(Role.AGENT);
        Account chief = person(Role.ADMINISTRATOR);
        Browser administrator = signedIn(chief);
        TicketId id = opened("Ann has left us");
        String takeover = url(id, "/confidentiality/takeover");
        Map<String, String> reason = Map.of("reason", "Ann is on leave");
        assertThat(administrator.post(takeover, reason).problem()).isEqualTo("NotConfidential");
        entrust(signedIn(ann), id, ann);
        assertThat(administrator.get(url(id, "")).status()).isEqualTo(404);
        assertThat(administrator.post(takeover, Map.of("reason", " ")).status()).isEqualTo(400);
        assertThat(signedIn(person(Role.DIRECTOR)).post(takeover, reason).status()).isEqualTo(403);
        assertThat(administrator.post(takeover, reason).status()).isEqualTo(200);
        assertThat(administrator.get(url(id, "")).status()).isEqualTo(200);
        assertThat(signedIn(ann).get("/api/v1/notices").body().toString())
                .contains("taken-over", "Ann is on leave");
        assertThat(signedIn(ann).get(url(id, "/history")).body().toString())
                .contains("confidential-ticket-taken-over", "Ann is on leave");
        assertThat(
                        signedIn(person(Role.DIRECTOR))
                                .get("/api/v1/audit?subject=account/" + chief.id())
                                .body()
                                .toString())
                .contains("confidential-ticket-taken-over")
                .doesNotContain(id.toString());
        String unknown = "/api/v1/tickets/999999999/confidentiality/takeover";
        assertThat(administrator.post(unknown, reason).status()).isEqualTo(404);
    }
}
