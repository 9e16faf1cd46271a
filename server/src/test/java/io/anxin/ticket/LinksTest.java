package io.anxin.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import io.anxin.ticket.link.LinkCycle;
import io.anxin.ticket.link.LinkKind;
import io.anxin.ticket.link.LinkedAlready;
import io.anxin.ticket.link.Links;
import io.anxin.ticket.trait.Channel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The links between tickets: `docs/policies/working-together.md`.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
class LinksTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Actor SYSTEM = Actor.system("test");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Customers customers;
    @Autowired private Teams teams;
    @Autowired private Tickets tickets;
    @Autowired private Links links;

    private TicketId opened(TeamKind kind) {
        return tickets.open(
                        SYSTEM,
                        OpenTicket.of(
                                        Channel.MAIL,
                                        "Gauge",
                                        "The gauge",
                                        customers
                                                .recognise(
                                                        SYSTEM,
                                                        IdentityKind.MAIL,
                                                        Ids.next() + "@c.example",
                                                        "C",
                                                        "en")
                                                .id(),
                                        "en")
                                .through(
                                        "service",
                                        "x@c.example",
                                        teams.byKind(kind).getFirst().id()))
                .id();
    }

    private Browser signedIn(Role role, TeamKind team) {
        String mail = Ids.next() + "@example.com";
        Account account =
                accounts.create(SYSTEM, new NewAccount(mail, mail, Set.of(role), "en", PASSWORD));
        accounts.assignTeam(
                SYSTEM, account.id(), teams.byKind(team).getFirst().id().value(), false);
        Browser browser = new Browser(port);
        browser.signIn(mail, PASSWORD);
        return browser;
    }

    private static String url(TicketId ticket) {
        return "/api/v1/tickets/" + ticket + "/links";
    }

    @Test
    void aLinkIsReadFromBothEndsAndStandsInBothHistories() {
        Browser agent = signedIn(Role.AGENT, TeamKind.ORDERS);
        TicketId effect = opened(TeamKind.ORDERS);
        TicketId cause = opened(TeamKind.ORDERS);

        Answer made = agent.post(url(effect), Map.of("ticket", cause.value(), "kind", "CAUSED_BY"));

        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        assertThat(made.body().get(0).path("reverse").asBoolean()).isFalse();
        var other = agent.get(url(cause)).body().get(0);
        assertThat(other.path("reverse").asBoolean()).isTrue();
        assertThat(other.path("ticket").path("number").asString()).isEqualTo(effect.number());
        for (TicketId end : List.of(effect, cause)) {
            assertThat(agent.get("/api/v1/tickets/" + end + "/history").body().toString())
                    .contains("tickets-linked");
        }
        String link = made.body().get(0).path("id").asString();
        assertThat(agent.delete(url(cause) + "/" + link).body().size()).isZero();
        assertThat(agent.get(url(effect)).body().size()).isZero();
    }

    @Test
    void noTicketIsItsOwnParentNotEvenOverOthers() {
        TicketId a = opened(TeamKind.ORDERS);
        TicketId b = opened(TeamKind.ORDERS);
        TicketId c = opened(TeamKind.ORDERS);
        links.link(SYSTEM, a, LinkKind.CHILD_OF, b);
        links.link(SYSTEM, b, LinkKind.CHILD_OF, c);

        assertThatThrownBy(() -> links.link(SYSTEM, c, LinkKind.CHILD_OF, a))
                .isInstanceOf(LinkCycle.class);
        assertThatThrownBy(() -> links.link(SYSTEM, a, LinkKind.CHILD_OF, c))
                .as("a child has one parent")
                .isInstanceOf(LinkedAlready.class);
        links.link(SYSTEM, c, LinkKind.RELATED, a);
        assertThatThrownBy(() -> links.link(SYSTEM, a, LinkKind.RELATED, c))
                .as("what has no direction is told once")
                .isInstanceOf(LinkedAlready.class);
    }

    @Test
    void whatTheReaderMayNotSeeIsNotAmongTheLinks() {
        TicketId own = opened(TeamKind.ORDERS);
        TicketId foreign = opened(TeamKind.COMPLAINTS);
        links.link(SYSTEM, own, LinkKind.RELATED, foreign);
        Browser agent = signedIn(Role.AGENT, TeamKind.ORDERS);

        assertThat(agent.get(url(own)).body().toString()).isEqualTo("[]");
        assertThat(
                        agent.post(
                                        url(own),
                                        Map.of("ticket", foreign.value(), "kind", "DUPLICATE_OF"))
                                .status())
                .isEqualTo(404);
        assertThat(agent.get(url(foreign)).status()).isEqualTo(404);
    }

    @Test
    void aChildIsOfTheSameCustomerAndItsParentShowsIt() {
        Browser agent = signedIn(Role.AGENT, TeamKind.ORDERS);
        TicketId parent = opened(TeamKind.ORDERS);

        Answer child =
                agent.post(
                        "/api/v1/tickets/" + parent + "/children",
                        Map.of("subject", "Send a new gauge", "text", "Model 3, two pieces"));

        assertThat(child.status()).as(child.body().toString()).isEqualTo(201);
        String id = child.body().path("id").toString();
        var shown = agent.get("/api/v1/tickets/" + id).body();
        assertThat(shown.path("customer").path("id").asString())
                .isEqualTo(tickets.requireVisible(SYSTEM, parent).customer().toString());
        var link = agent.get(url(parent)).body().get(0);
        assertThat(link.path("kind").asString()).isEqualTo("CHILD_OF");
        assertThat(link.path("reverse").asBoolean()).isTrue();
        assertThat(agent.get("/api/v1/tickets/" + id + "/messages").body().toString())
                .contains("two pieces");
    }

    @Test
    void whoMayOnlyReadLinksNothing() {
        TicketId one = opened(TeamKind.ORDERS);
        TicketId other = opened(TeamKind.ORDERS);
        Browser trainer = signedIn(Role.TRAINING_SUPERVISOR, TeamKind.ORDERS);

        assertThat(
                        trainer.post(url(one), Map.of("ticket", other.value(), "kind", "RELATED"))
                                .status())
                .isEqualTo(403);
        assertThat(
                        trainer.post(
                                        "/api/v1/tickets/" + one + "/children",
                                        Map.of("subject", "x", "text", "y"))
                                .status())
                .isEqualTo(403);
    }
}
