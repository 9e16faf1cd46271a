package io.anxin.survey;

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
import io.anxin.access.SignedLinks;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.customer.IdentityKind;
import io.anxin.organisation.TeamKind;
import io.anxin.organisation.Teams;
import io.anxin.shared.Ids;
import io.anxin.ticket.OpenTicket;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.TicketResolved;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.trait.Channel;
import io.anxin.ticket.trait.State;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
class SurveysTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Actor SYSTEM = Actor.system("test");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Customers customers;
    @Autowired private Teams teams;
    @Autowired private Tickets tickets;
    @Autowired private SurveyTable table;
    @Autowired private SurveyInvitations invitations;
    @Autowired private SignedLinks links;

    private Browser agent;
    private Account person;

    @BeforeEach
    void somebodyWorks() {
        String mail = Ids.next() + "@example.com";
        person =
                accounts.create(
                        SYSTEM,
                        new NewAccount("Lead", mail, Set.of(Role.DIRECTOR), "en", PASSWORD));
        accounts.assignTeam(
                SYSTEM,
                person.id(),
                teams.byKind(TeamKind.AFTER_SALES).getFirst().id().value(),
                true);
        agent = new Browser(port);
        assertThat(agent.signIn(mail, PASSWORD).status()).isEqualTo(200);
    }

    private CustomerSummary customer(String address) {
        return customers.recognise(SYSTEM, IdentityKind.MAIL, address, "Wang Fang", "en");
    }

    private TicketId resolved(CustomerSummary customer) {
        TicketId id =
                tickets.open(
                                SYSTEM,
                                OpenTicket.of(
                                        Channel.MAIL,
                                        "Compressor broken",
                                        "It does not start",
                                        customer.id(),
                                        "en"))
                        .id();
        resolve(id);
        awaitInvitation(id);
        return id;
    }

    private void resolve(TicketId id) {
        Answer done =
                agent.put(
                        "/api/v1/tickets/" + id + "/resolution",
                        Map.of("code", "REPAIRED", "note", "new valve"));
        assertThat(done.status()).as(done.body().toString()).isEqualTo(200);
    }

    private Survey awaitInvitation(TicketId id) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> table.latestOf(id.value()), Optional::isPresent)
                .orElseThrow();
    }

    private String path(TicketId id) {
        Survey survey = table.latestOf(id.value()).orElseThrow();
        return "/api/v1/public/surveys/"
                + links.sign("survey", survey.id().toString(), survey.expiresAt());
    }

    @Test
    void yesConfirmsAndTheScoreIsShownOnTicketAndCustomer() {
        CustomerSummary customer = customer(Ids.next() + "@c.example");
        TicketId id = resolved(customer);
        Browser public_ = new Browser(port);

        assertThat(public_.get(path(id)).body().path("subject").asString())
                .isEqualTo("Compressor broken");
        Answer answered =
                public_.put(path(id), Map.of("solved", true, "score", 5, "comment", "quick"));

        assertThat(answered.status()).as(answered.body().toString()).isEqualTo(200);
        assertThat(agent.get("/api/v1/tickets/" + id + "/survey").body().path("score").asInt())
                .isEqualTo(5);
        assertThat(
                        agent.get("/api/v1/tickets/" + id)
                                .body()
                                .path("confirmation")
                                .path("byCustomer")
                                .asBoolean())
                .isTrue();
        assertThat(
                        agent.get("/api/v1/customers/" + customer.id() + "/scores")
                                .body()
                                .path("average")
                                .asDouble())
                .isEqualTo(5.0);
    }

    @Test
    void noOpensTheTicketAgainWithTheCommentAndCallsTheLead() {
        TicketId id = resolved(customer(Ids.next() + "@c.example"));

        Answer answered =
                new Browser(port)
                        .put(path(id), Map.of("solved", false, "score", 1, "comment", "还是漏水"));

        assertThat(answered.status()).as(answered.body().toString()).isEqualTo(200);
        assertThat(tickets.requireVisible(SYSTEM, id).state())
                .isNotIn(State.RESOLVED, State.CLOSED);
        assertThat(agent.get("/api/v1/tickets/" + id + "/messages").body().toString())
                .contains("还是漏水");
        assertThat(agent.get("/api/v1/tickets/" + id).body().path("watchers").toString())
                .contains(person.id().toString());
    }

    @Test
    void anAnswerCanBeChangedUntilTheTicketIsClosed() {
        TicketId id = resolved(customer(Ids.next() + "@c.example"));
        Browser customer = new Browser(port);
        assertThat(customer.put(path(id), Map.of("score", 3)).status()).isEqualTo(200);
        assertThat(customer.put(path(id), Map.of("score", 4)).status()).isEqualTo(200);
        Answer closed =
                agent.put("/api/v1/tickets/" + id + "/closure", Map.of("reason", "NO_ANSWER"));
        assertThat(closed.status()).as(closed.body().toString()).isEqualTo(200);

        Answer late = customer.speaking("zh-CN").put(path(id), Map.of("score", 1));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("SurveyClosed");
        assertThat(late.body().path("title").asString()).isEqualTo("评价已结束");
    }

    @Test
    void aForgedLinkAndAWrongScoreAreRefused() {
        TicketId id = resolved(customer(Ids.next() + "@c.example"));
        Browser customer = new Browser(port);

        assertThat(customer.get(path(id) + "x").problem()).isEqualTo("LinkInvalid");
        assertThat(customer.put(path(id), Map.of("score", 6)).status()).isEqualTo(400);
        assertThat(customer.put(path(id), Map.of("comment", "only words")).status()).isEqualTo(400);
    }

    @Test
    void theEventToldTwiceAsksOnce() {
        CustomerSummary customer = customer(Ids.next() + "@c.example");
        TicketId id = resolved(customer);
        Survey survey = awaitInvitation(id);

        invitations.on(
                new TicketResolved(
                        id, customer.id(), null, null, "REPAIRED", "en", survey.resolvedAt()));

        assertThat(table.ofCustomer(customer.id().value())).hasSize(1);
    }

    @Test
    void nobodyWritesToAMachine() {
        TicketId id = resolved(customer("no-reply@" + Ids.next() + ".example"));

        assertThat(awaitInvitation(id).delivery()).isEqualTo(Survey.Delivery.MACHINE);
    }
}
