package io.anxin.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.Browser.Answer;
import io.anxin.access.Account;
import io.anxin.access.Permission;
import io.anxin.access.Role;
import io.anxin.organisation.TeamKind;
import io.anxin.rights.Endpoint.Scope;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Every role against every call of the interface, for the things of another team: nothing of them
/// is told, nothing of them changes, and nobody can tell them from things that do not exist. The
/// calls come from docs/openapi.json, what each asks for from docs/endpoints.md.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
@Import({Worlds.class, Worlds.After.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class RightsTest {

    /// They end or change the session of the caller, or stay open.
    private static final Set<String> APART =
            Set.of(
                    "GET /changes",
                    "DELETE /session",
                    "POST /session",
                    "POST /session/second-factor");

    @LocalServerPort private int port;
    @Autowired private Worlds worlds;
    @Autowired private JdbcClient sql;

    private final Calls calls = new Calls();
    private final List<Endpoint> endpoints = Endpoint.all();
    private final Map<Role, Browser> people = new EnumMap<>(Role.class);
    private World own = World.nowhere();
    private World foreign = World.nowhere();
    private World secret = World.nowhere();
    private Browser confidant = new Browser(0);

    @BeforeAll
    void makeWorlds() {
        worlds.administrator(port);
        own = worlds.of(port, TeamKind.ORDERS);
        foreign = worlds.of(port, TeamKind.COMPLAINTS);
        secret = worlds.of(port, TeamKind.ORDERS);
        Account named = worlds.person(Role.AGENT, TeamKind.CONSULTATION);
        confidant = Worlds.signedIn(port, named);
        worlds.entrust(secret, named);
        for (Role role : Role.values()) {
            Account account = worlds.person(role, TeamKind.ORDERS);
            people.put(role, Worlds.signedIn(port, account));
        }
    }

    private Browser person(Role role) {
        return people.computeIfAbsent(role, _ -> new Browser(port));
    }

    private static boolean seesAll(Role role) {
        return role.permissions().contains(Permission.SEE_ALL_TICKETS);
    }

    private static boolean holds(Role role, Endpoint endpoint) {
        return endpoint.permission() == null || role.permissions().contains(endpoint.permission());
    }

    private Stream<Endpoint> calls(Scope... scopes) {
        Set<Scope> wanted = Set.of(scopes);
        return endpoints.stream()
                .filter(endpoint -> wanted.contains(endpoint.scope()))
                .filter(endpoint -> !APART.contains(endpoint.call()));
    }

    private Answer made(Role role, Endpoint endpoint, World world, long ticket, String query) {
        String address = calls.address(endpoint, world, ticket, own) + query;
        return calls.make(person(role), endpoint, address, world);
    }

    private String first(Endpoint endpoint, World world, long ticket) {
        return calls.queries(endpoint, world, ticket).getFirst();
    }

    private static String text(Answer answer) {
        return new String(answer.raw().body(), StandardCharsets.UTF_8);
    }

    /// Neither a text nor a number of the other team's tickets.
    private void saysNothing(World hidden, String as, Answer answer, List<String> leaks) {
        if (as.contains("/tickets/bulk")) {
            isDoneForNone(hidden, as, answer, leaks);
            return;
        }
        String text = answer.status() < 300 ? text(answer) : "";
        if (text.contains(hidden.marker())) {
            leaks.add(as + " tells " + text);
        }
        for (long ticket : hidden.tickets()) {
            if (Pattern.compile("\\b(T-)?" + ticket + "\\b").matcher(text).find()) {
                leaks.add(as + " names ticket " + ticket + ": " + text);
            }
        }
    }

    /// It answers for each of the numbers it was asked for: there is no such ticket.
    private static void isDoneForNone(World hidden, String as, Answer answer, List<String> leaks) {
        for (JsonNode row : answer.body().path("rows")) {
            if (hidden.tickets().contains(row.path("id").asLong())
                    && row.path("problem").path("status").asInt() != 404) {
                leaks.add(as + ": " + row);
            }
        }
    }

    /// The same status and the same problem as for a thing that was never made.
    private void isAsIfThereWereNone(
            Role role, Endpoint endpoint, Answer answer, Answer unknown, List<String> leaks) {
        if (answer.status() != unknown.status() || !answer.problem().equals(unknown.problem())) {
            leaks.add(
                    "%s %s differs from one that does not exist: %s and %s"
                            .formatted(role, endpoint, told(answer), told(unknown)));
        }
    }

    private Answer ofNone(Role role, Endpoint endpoint) {
        World none = World.nowhere();
        return made(role, endpoint, none, none.ticket(), first(endpoint, none, none.ticket()));
    }

    private static String told(Answer answer) {
        return answer.status() + " " + text(answer);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aTicketOfAnotherTeamDoesNotExist(Role role) {
        if (!seesAll(role)) {
            doesNotExist(role, foreign);
        }
    }

    /// No role sees it, not even one that sees everything else.
    @ParameterizedTest
    @EnumSource(Role.class)
    void aConfidentialTicketOfTheOwnTeamDoesNotExist(Role role) {
        doesNotExist(role, secret);
    }

    private void doesNotExist(Role role, World hidden) {
        String before = state();
        List<String> leaks = new ArrayList<>();
        calls(Scope.TICKET)
                .forEach(
                        endpoint -> {
                            Answer unknown = ofNone(role, endpoint);
                            for (long ticket : hidden.tickets()) {
                                Answer answer = refused(role, endpoint, hidden, ticket, leaks);
                                isAsIfThereWereNone(role, endpoint, answer, unknown, leaks);
                            }
                        });
        assertThat(leaks).isEmpty();
        assertThat(state()).isEqualTo(before);
    }

    private Answer refused(
            Role role, Endpoint endpoint, World hidden, long ticket, List<String> leaks) {
        Answer answer = made(role, endpoint, hidden, ticket, first(endpoint, hidden, ticket));
        if (answer.status() != 404 && (answer.status() != 403 || holds(role, endpoint))) {
            leaks.add(role + " " + endpoint + " of ticket " + ticket + ": " + told(answer));
        }
        return answer;
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void listsCountsAndExportsTellNothingOfAnotherTeam(Role role) {
        List<String> leaks = new ArrayList<>();
        calls(Scope.TICKETS, Scope.TEAM, Scope.OWN, Scope.STAFF, Scope.PERMITTED)
                .filter(endpoint -> endpoint.isReading() || endpoint.scope() == Scope.TICKETS)
                .forEach(
                        endpoint -> {
                            tellsNothing(role, endpoint, foreign, leaks);
                            tellsNothing(role, endpoint, secret, leaks);
                        });
        assertThat(leaks).isEmpty();
    }

    private void tellsNothing(Role role, Endpoint endpoint, World hidden, List<String> leaks) {
        for (String query : calls.queries(endpoint, hidden, hidden.ticket())) {
            Answer answer = made(role, endpoint, hidden, hidden.ticket(), query);
            String as = role + " " + endpoint + query;
            boolean holds = holds(role, endpoint);
            if (holds ? Set.of(401, 403, 500).contains(answer.status()) : answer.status() != 403) {
                leaks.add(as + ": " + told(answer));
            }
            if (!isCommon(endpoint) && !seesAll(role) && !isForDesk(role, endpoint)) {
                saysNothing(foreign, as, answer, leaks);
            }
            if (!isCommon(endpoint) && !isOfTeam(endpoint)) {
                boolean audit = endpoint.path().equals("/audit");
                saysNothing(audit ? secret.unnamed() : secret, as, answer, leaks);
            }
        }
    }

    /// What the team of the confidential tickets has besides tickets is not confidential.
    private static boolean isOfTeam(Endpoint endpoint) {
        return endpoint.path().startsWith("/canned-replies")
                || endpoint.path().startsWith("/views");
    }

    /// Customers and mailboxes, whose names carry the word too, belong to no team.
    private static boolean isCommon(Endpoint endpoint) {
        return endpoint.scope() == Scope.PERMITTED
                && (endpoint.path().startsWith("/customers")
                        || endpoint.path().startsWith("/mailboxes"));
    }

    /// Whoever keeps the desk in order keeps the canned replies of every team.
    private static boolean isForDesk(Role role, Endpoint endpoint) {
        return endpoint.path().startsWith("/canned-replies")
                && role.permissions().contains(Permission.MANAGE_DESK);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whatIsOfAnotherTeamOrPersonDoesNotExist(Role role) {
        if (seesAll(role)) {
            return;
        }
        String before = state();
        List<String> leaks = new ArrayList<>();
        calls(Scope.TEAM, Scope.OWN)
                .filter(endpoint -> endpoint.path().contains("{id}"))
                .filter(endpoint -> !isForDesk(role, endpoint))
                .forEach(
                        endpoint -> {
                            String query = first(endpoint, foreign, foreign.ticket());
                            Answer answer = made(role, endpoint, foreign, foreign.ticket(), query);
                            Answer unknown = ofNone(role, endpoint);
                            isAsIfThereWereNone(role, endpoint, answer, unknown, leaks);
                        });
        assertThat(leaks).isEmpty();
        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoeverDoesNotHoldThePermissionChangesNothing(Role role) {
        String before = state();
        List<String> leaks = new ArrayList<>();
        calls(Scope.PERMITTED, Scope.TICKETS, Scope.TEAM, Scope.TICKET)
                .filter(endpoint -> !endpoint.isReading())
                .filter(endpoint -> !holds(role, endpoint))
                .forEach(
                        endpoint -> {
                            String query = first(endpoint, own, own.ticket());
                            Answer answer = made(role, endpoint, own, own.ticket(), query);
                            if (answer.status() != 403 && answer.status() != 404) {
                                leaks.add(role + " " + endpoint + ": " + told(answer));
                            }
                        });
        assertThat(leaks).isEmpty();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void aTokenSeesNoMoreThanItsScope() {
        Browser director = person(Role.DIRECTOR);
        Map<String, String> told =
                Map.of(
                        "/audit?subject=ticket/" + foreign.ticket(),
                        "SEE_AUDIT",
                        "/tickets?view=all&size=200",
                        "READ_TICKETS",
                        "/tickets?view=all&q=" + foreign.marker(),
                        "READ_TICKETS",
                        "/intake?size=200",
                        "SEE_INTAKE",
                        "/outbox?size=200",
                        "MANAGE_OUTBOX",
                        "/customers/" + foreign.customer() + "/scores",
                        "READ_CUSTOMERS");
        List<String> leaks = new ArrayList<>();
        told.forEach(
                (path, scope) -> {
                    assertThat(text(director.get("/api/v1" + path)))
                            .contains(foreign.ticket() + "");
                    Browser machine = new Browser(port).withToken(token(director, scope));
                    Answer answer = machine.get("/api/v1" + path);
                    assertThat(answer.status()).as(path).isEqualTo(200);
                    saysNothing(foreign, path, answer, leaks);
                    saysNothing(secret, path, answer, leaks);
                });
        assertThat(leaks).isEmpty();
    }

    private static String token(Browser browser, String scope) {
        return browser.post("/api/v1/tokens", Map.of("name", scope, "scope", List.of(scope)))
                .body()
                .path("secret")
                .asString();
    }

    /// A change of the own team comes last; what was told before it is all there is.
    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AFTER_SALES_SUPERVISOR", "ADMINISTRATOR"})
    void liveChangesTellNothingOfAnotherTeam(Role role) throws IOException {
        Account account = worlds.person(role, TeamKind.ORDERS);
        Browser listener = Worlds.signedIn(port, account);
        List<String> told = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                listener.open("/api/v1/changes", Map.of()).body(),
                                StandardCharsets.UTF_8))) {
            lines.readLine();
            worlds.stir(foreign, worlds.administrator());
            worlds.stir(secret, confidant);
            worlds.stir(own, worlds.administrator());
            String end = "\"id\":\"" + own.tickets().getLast() + "\"";
            String line = "";
            while (!line.contains(end) || !line.contains("\"ticket\"")) {
                line = lines.readLine();
                told.add(line);
            }
        }
        listener.delete("/api/v1/me/sessions");
        assertThat(told).anyMatch(line -> line.contains("ticket-message"));
        assertThat(told).anyMatch(line -> line.contains("\"intake\""));
        assertThat(told).anyMatch(line -> line.contains("\"outbox\""));
        for (World hidden : seesAll(role) ? List.of(secret) : List.of(foreign, secret)) {
            for (long ticket : hidden.tickets()) {
                assertThat(told).noneMatch(line -> line.contains("\"" + ticket + "\""));
            }
            assertThat(told).noneMatch(line -> line.contains(hidden.outbox().toString()));
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void countsCountWhatIsSeen(Role role) {
        Browser person = person(role);
        int before = counted(person);
        worlds.opened(foreign);
        assertThat(counted(person) - before).isEqualTo(seesAll(role) ? 1 : 0);
        worlds.opened(own);
        boolean reads = role.permissions().contains(Permission.READ_TICKETS);
        assertThat(counted(person) - before).isEqualTo(seesAll(role) ? 2 : reads ? 1 : 0);
    }

    private static int counted(Browser person) {
        return person.get("/api/v1/tickets/counts").body().path("allOpen").asInt(0);
    }

    @Test
    void nobodyIsServedWithoutSigningIn() {
        Browser nobody = new Browser(port).withoutCsrf();
        List<String> leaks = new ArrayList<>();
        endpoints.stream()
                .filter(endpoint -> endpoint.scope() != Scope.OPEN)
                .forEach(
                        endpoint -> {
                            String address = calls.address(endpoint, own, own.ticket(), own);
                            Answer answer = calls.make(nobody, endpoint, address, own);
                            if (answer.status() != 401 && answer.status() != 403) {
                                leaks.add(endpoint + ": " + told(answer));
                            }
                        });
        assertThat(leaks).isEmpty();
    }

    /// Calls about an own ticket that name another one.
    @Test
    void anotherTicketIsNotReachedThroughAnOwnOne() {
        Browser agent = person(Role.AGENT);
        String url = "/api/v1/tickets/" + own.ticket();
        List<String> leaks = new ArrayList<>();
        for (World hidden : List.of(foreign, secret, World.nowhere())) {
            long other = hidden.ticket();
            List<Answer> answers =
                    List.of(
                            agent.get(url + "/merge?into=" + other),
                            agent.put(url + "/merge", Map.of("into", other)),
                            agent.post(url + "/links", Map.of("ticket", other, "kind", "RELATED")),
                            agent.get(url + "/files/" + hidden.file()),
                            agent.post(
                                    "/api/v1/tickets/" + other + "/children",
                                    Map.of("subject", "x", "text", "x")));
            for (Answer answer : answers) {
                if (answer.status() != 404) {
                    leaks.add(answer.raw().request() + ": " + told(answer));
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void theNamedPersonOfAnotherTeamSeesTheConfidentialTicket() {
        isShown(confidant, secret);
        for (String list : List.of("tickets?view=all", "tickets?q=" + secret.marker())) {
            assertThat(text(confidant.get("/api/v1/" + list)))
                    .as(list)
                    .contains(secret.ticket() + "", "\"confidential\":true")
                    .doesNotContain(own.marker());
        }
    }

    private void isShown(Browser reader, World world) {
        calls(Scope.TICKET)
                .filter(Endpoint::isReading)
                .filter(endpoint -> !endpoint.path().startsWith("/canned-replies"))
                .forEach(
                        endpoint -> {
                            String address =
                                    calls.address(endpoint, world, world.ticket(), world)
                                            + first(endpoint, world, world.ticket());
                            assertThat(reader.get(address).status()).as(address).isIn(200, 204);
                        });
    }

    /// Or the other tests would hold for a program that never answers.
    @Test
    void whatIsOfTheOwnTeamIsShown() {
        Browser agent = person(Role.AGENT);
        isShown(agent, own);
        for (String list :
                List.of(
                        "tickets?view=all",
                        "tickets?q=" + own.marker(),
                        "customers/" + own.customer() + "/scores")) {
            assertThat(text(agent.get("/api/v1/" + list))).as(list).contains(own.ticket() + "");
        }
        Browser supervisor = person(Role.AFTER_SALES_SUPERVISOR);
        for (String list :
                List.of("intake", "intake/" + own.intake(), "outbox", "canned-replies", "views")) {
            assertThat(text(supervisor.get("/api/v1/" + list))).as(list).contains(own.marker());
        }
        assertThat(text(supervisor.open("/api/v1/tickets/export.csv?view=all", Map.of())))
                .contains(own.marker());
    }

    private static String text(java.net.http.HttpResponse<java.io.InputStream> answer) {
        try (var stream = answer.body()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Everything of the tickets of both worlds that a call could change.
    private String state() {
        Long[] tickets =
                Stream.of(own, foreign, secret)
                        .flatMap(world -> world.tickets().stream())
                        .toArray(Long[]::new);
        return String.join(
                " ",
                digest("ticket.ticket", "id", tickets),
                digest("ticket.clock_event", "ticket", tickets),
                digest("conversation.message", "ticket_id", tickets),
                digest("conversation.draft", "ticket_id", tickets),
                digest("conversation.outbox", "ticket_id", tickets),
                digest("conversation.intake", "ticket_id", tickets),
                digest("complaint.complaint", "ticket", tickets),
                digest("survey.survey", "ticket", tickets));
    }

    private String digest(String table, String column, Long[] tickets) {
        return sql.sql(
                        """
                        select coalesce(md5(string_agg(r::text, ',' order by r::text)), 'none')
                        from %s r where %s = any(?)
                        """
                                .formatted(table, column))
                .param(tickets)
                .query(String.class)
                .single();
    }
}
