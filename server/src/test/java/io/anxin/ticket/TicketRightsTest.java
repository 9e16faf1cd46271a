package io.anxin.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.Browser.Answer;
import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.NewAccount;
import io.anxin.access.Permission;
import io.anxin.access.Role;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.customer.IdentityKind;
import io.anxin.notification.Changes;
import io.anxin.organisation.Team;
import io.anxin.organisation.TeamKind;
import io.anxin.organisation.Teams;
import io.anxin.shared.Ids;
import io.anxin.ticket.trait.Channel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Every role against every endpoint, once for a ticket of the own team, once for one of another:
/// there is one rule of who sees what, and nothing goes round it.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
class TicketRightsTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Actor SYSTEM = Actor.system("test");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Customers customers;
    @Autowired private Teams teams;
    @Autowired private Tickets tickets;

    static Stream<Role> roles() {
        return Stream.of(Role.values())
                .filter(role -> role.permissions().contains(Permission.READ_TICKETS));
    }

    static Stream<Role> strangers() {
        return Stream.of(Role.values())
                .filter(role -> !role.permissions().contains(Permission.READ_TICKETS));
    }

    private Team team(TeamKind kind) {
        return teams.byKind(kind).getFirst();
    }

    private TicketId opened(String words, TeamKind kind) {
        CustomerSummary customer =
                customers.recognise(
                        SYSTEM, IdentityKind.MAIL, Ids.next() + "@c.example", "C", "en");
        return tickets.open(
                        SYSTEM,
                        OpenTicket.of(Channel.MAIL, words, words, customer.id(), "en")
                                .through("service", "x@c.example", team(kind).id()))
                .id();
    }

    private Browser signedIn(Role role) {
        String mail = Ids.next() + "@example.com";
        Account account =
                accounts.create(SYSTEM, new NewAccount(mail, mail, Set.of(role), "en", PASSWORD));
        accounts.assignTeam(SYSTEM, account.id(), team(TeamKind.ORDERS).id().value(), false);
        Browser browser = new Browser(port);
        browser.signIn(mail, PASSWORD);
        return browser;
    }

    private static Map<String, Object> writes() {
        Map<String, Object> writes = new LinkedHashMap<>();
        writes.put("PUT /assignment", Map.of());
        writes.put("PUT /classification", Map.of("kind", "ORDER"));
        writes.put("PUT /assessment", Map.of("severity", "HIGH", "impact", "TEAM"));
        writes.put("PUT /priority", Map.of("priority", "P2", "reason", "test"));
        writes.put("DELETE /priority", Map.of());
        writes.put("PUT /tags", Map.of("tags", List.of("test")));
        writes.put("PUT /watchers", Map.of("watchers", List.of()));
        writes.put("PUT /participating-teams", Map.of("teams", List.of()));
        writes.put("PUT /fields", Map.of("fields", Map.of()));
        writes.put("PUT /subject", Map.of("subject", "Renamed"));
        writes.put("PUT /waiting", Map.of("reason", "test"));
        writes.put("DELETE /waiting", Map.of());
        writes.put("PUT /resolution", Map.of("code", "SOLVED"));
        writes.put("PUT /confirmation", Map.of("byCustomer", true));
        writes.put("DELETE /resolution", Map.of());
        writes.put("PUT /closure", Map.of("reason", "WITHDRAWN"));
        return writes;
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void whoMayNotReadTicketsIsRefusedEverywhere(Role role) {
        TicketId ticket = opened("hidden", TeamKind.ORDERS);
        Browser person = signedIn(role);
        for (String reading :
                List.of("/api/v1/tickets?view=all", "/api/v1/tickets?q=hidden", url(ticket))) {
            assertThat(person.get(reading).status()).as(role + reading).isIn(403, 404);
        }
        assertThat(person.get(url(ticket) + "/history").status()).isIn(403, 404);
        writes().forEach(
                        (call, body) ->
                                assertThat(written(person, ticket, call, body).status())
                                        .as(role + call)
                                        .isIn(403, 404));
    }

    @ParameterizedTest
    @MethodSource("roles")
    void oneRuleSaysWhoSeesAndWhoWorks(Role role) {
        String word = "w" + Ids.next().toString().replace("-", "");
        TicketId own = opened(word, TeamKind.ORDERS);
        TicketId foreign = opened(word, TeamKind.COMPLAINTS);
        Set<Permission> may = role.permissions();
        Browser person = signedIn(role);
        boolean all = may.contains(Permission.SEE_ALL_TICKETS);
        for (String reading :
                List.of("/api/v1/tickets?size=200&view=all", "/api/v1/tickets?q=" + word)) {
            String list = person.get(reading).body().toString();
            assertThat(list).as(role + reading).contains(own.number());
            assertThat(list.contains(foreign.number())).as(role + reading).isEqualTo(all);
        }
        export(person, own, foreign, may);
        assertThat(person.get(url(own)).status()).isEqualTo(200);
        assertThat(person.get(url(foreign)).status()).isEqualTo(all ? 200 : 404);
        assertThat(person.get(url(foreign) + "/history").status()).isEqualTo(all ? 200 : 404);
        boolean works = may.contains(Permission.WORK_TICKETS);
        writes().forEach((call, body) -> write(person, own, call, body, works ? 200 : 403));
        writes().forEach(
                        (call, body) ->
                                write(person, foreign, call, body, !all ? 404 : works ? 200 : 403));
        counts(person, all);
    }

    @Test
    void aTeamThatTakesPartHasTheTicketInItsQueue() {
        String word = "w" + Ids.next().toString().replace("-", "");
        TicketId ticket = opened(word, TeamKind.COMPLAINTS);
        UUID orders = team(TeamKind.ORDERS).id().value();
        UUID complaints = team(TeamKind.COMPLAINTS).id().value();
        Browser agent = signedIn(Role.AGENT);
        Browser chief = signedIn(Role.ADMINISTRATOR);
        assertThat(agent.get(url(ticket)).status()).isEqualTo(404);

        Answer shared = share(chief, ticket, orders, complaints);

        assertThat(shared.body().path("participatingTeams")).hasSize(1);
        for (String reading : List.of("view=team", "q=" + word, "team=" + orders, "view=all")) {
            assertThat(agent.get("/api/v1/tickets?size=200&" + reading).body().toString())
                    .as(reading)
                    .contains(ticket.number());
        }
        write(agent, ticket, "PUT /tags", Map.of("tags", List.of("ours too")), 200);
        assertThat(tickets.audience(SYSTEM, ticket))
                .contains(Changes.team(orders), Changes.team(complaints));

        share(chief, ticket);
        assertThat(agent.get(url(ticket)).status()).isEqualTo(404);
        assertThat(agent.get("/api/v1/tickets?q=" + word).body().path("items")).isEmpty();

        share(chief, ticket, orders);
        write(agent, ticket, "PUT /assignment", Map.of("team", orders), 200);
        assertThat(agent.get(url(ticket)).body().path("participatingTeams")).isEmpty();
        assertThat(share(chief, ticket, UUID.randomUUID()).status()).isBetween(400, 404);
    }

    private static Answer share(Browser by, TicketId ticket, UUID... with) {
        return by.put(url(ticket) + "/participating-teams", Map.of("teams", List.of(with)));
    }

    private static void export(
            Browser person, TicketId own, TicketId foreign, Set<Permission> may) {
        var answer = person.open("/api/v1/tickets/export.csv?view=all", Map.of());
        assertThat(answer.statusCode())
                .isEqualTo(may.contains(Permission.EXPORT_TICKETS) ? 200 : 403);
        if (answer.statusCode() == 200) {
            String table = text(answer.body());
            assertThat(table).contains(own.number());
            assertThat(table.contains(foreign.number()))
                    .isEqualTo(may.contains(Permission.SEE_ALL_TICKETS));
        }
    }

    private static String text(java.io.InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void write(Browser person, TicketId id, String call, Object body, int expected) {
        Answer answer = written(person, id, call, body);
        assertThat(answer.status()).as(call + answer.body()).isEqualTo(expected);
    }

    private static Answer written(Browser person, TicketId id, String call, Object body) {
        String[] parts = call.split(" ", 2);
        return person.send(parts[0], url(id) + parts[1], parts[0].equals("PUT") ? body : null);
    }

    private void counts(Browser person, boolean all) {
        int before = person.get("/api/v1/tickets/counts").body().path("allOpen").asInt();
        opened("one more", TeamKind.COMPLAINTS);
        int after = person.get("/api/v1/tickets/counts").body().path("allOpen").asInt();
        assertThat(after - before).isEqualTo(all ? 1 : 0);
    }

    private static String url(TicketId id) {
        return "/api/v1/tickets/" + id;
    }
}
