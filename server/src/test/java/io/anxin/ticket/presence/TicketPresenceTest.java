package io.anxin.ticket.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.NewAccount;
import io.anxin.access.Role;
import io.anxin.customer.CustomerId;
import io.anxin.customer.Customers;
import io.anxin.customer.IdentityKind;
import io.anxin.notification.Change;
import io.anxin.notification.Changes;
import io.anxin.notification.Position;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.TeamKind;
import io.anxin.organisation.Teams;
import io.anxin.shared.Ids;
import io.anxin.ticket.OpenTicket;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.trait.Channel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
@Timeout(60)
class TicketPresenceTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Actor SYSTEM = Actor.system("test");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Customers customers;
    @Autowired private Teams teams;
    @Autowired private Tickets tickets;
    @Autowired private Changes changes;

    private TeamId team(TeamKind kind) {
        return teams.byKind(kind).getFirst().id();
    }

    private String opened(TeamKind kind) {
        CustomerId customer =
                customers
                        .recognise(SYSTEM, IdentityKind.MAIL, Ids.next() + "@c.example", "C", "en")
                        .id();
        TicketId id =
                tickets.open(
                                SYSTEM,
                                OpenTicket.of(Channel.MAIL, "Order", "Order", customer, "en")
                                        .through("service", "x@c.example", team(kind)))
                        .id();
        return "/api/v1/tickets/" + id + "/presence";
    }

    private Browser agent(String name, TeamKind kind) {
        String mail = Ids.next() + "@example.com";
        Account account =
                accounts.create(
                        SYSTEM, new NewAccount(name, mail, Set.of(Role.AGENT), "en", PASSWORD));
        accounts.assignTeam(SYSTEM, account.id(), team(kind).value(), false);
        Browser browser = new Browser(port);
        assertThat(browser.signIn(mail, PASSWORD).status()).isEqualTo(200);
        return browser;
    }

    @Test
    void colleaguesOfTheTeamSeeWhoRepliesAndThatTheConnectionEnded() throws Exception {
        String ticket = opened(TeamKind.ORDERS);
        Browser lily = agent("Lily", TeamKind.ORDERS);
        Browser mary = agent("Mary", TeamKind.ORDERS);
        Position start = changes.now();
        String connection = connect(lily);
        Map<String, String> look = Map.of("connection", connection, "mode", "REPLYING");
        assertThat(lily.put(ticket, look).status()).isEqualTo(204);
        assertThat(mary.get(ticket).body().toString()).contains("Lily", "REPLYING");
        assertThat(told(start))
                .containsExactly(Set.of(Changes.team(team(TeamKind.ORDERS).value())));
        assertThat(mary.put(ticket, look).problem()).isEqualTo("ConnectionUnknown");
        lily.delete("/api/v1/me/sessions");
        await().atMost(Duration.ofSeconds(5)).until(() -> mary.get(ticket).body().isEmpty());
        assertThat(told(start)).hasSize(2);
    }

    @Test
    void whoeverMayNotSeeTheTicketNeitherLooksNorIsToldWhoDoes() throws Exception {
        String ticket = opened(TeamKind.ORDERS);
        Browser stranger = agent("Sam", TeamKind.COMPLAINTS);
        Map<String, String> look = Map.of("connection", connect(stranger), "mode", "VIEWING");
        assertThat(stranger.get(ticket).status()).isEqualTo(404);
        assertThat(stranger.put(ticket, look).status()).isEqualTo(404);
        assertThat(agent("Lily", TeamKind.ORDERS).get(ticket).body()).isEmpty();
    }

    @Test
    void leavingOneTicketDoesNotUndoTheNextOne() throws Exception {
        String first = opened(TeamKind.ORDERS);
        String second = opened(TeamKind.ORDERS);
        Browser lily = agent("Lily", TeamKind.ORDERS);
        String connection = connect(lily);
        Map<String, String> look = Map.of("connection", connection, "mode", "VIEWING");
        lily.put(first, look);
        lily.put(second, look);
        assertThat(lily.delete(first + "?connection=" + connection).status()).isEqualTo(204);
        assertThat(lily.get(first).body()).isEmpty();
        assertThat(lily.get(second).body()).hasSize(1);
        lily.delete(second + "?connection=" + connection);
        assertThat(lily.get(second).body()).isEmpty();
    }

    private List<Set<String>> told(Position since) {
        return changes.since(since, 200).stream()
                .filter(change -> change.kind().equals("presence"))
                .map(Change::audience)
                .toList();
    }

    /// Opens a live connection, which stays open until the session ends.
    private static String connect(Browser browser) throws IOException {
        InputStream stream = browser.open("/api/v1/changes", Map.of()).body();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        String line = lines.readLine();
        while (!line.contains("connection\":")) {
            line = lines.readLine();
        }
        return line.replaceAll(".*\"connection\":\"([^\"]+)\".*", "$1");
    }
}
