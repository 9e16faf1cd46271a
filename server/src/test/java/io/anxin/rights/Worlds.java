package io.anxin.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anxin.Browser;
import io.anxin.Browser.Answer;
import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.NewAccount;
import io.anxin.access.Role;
import io.anxin.conversation.intake.Intake;
import io.anxin.conversation.intake.Receipt;
import io.anxin.conversation.intake.Source;
import io.anxin.conversation.mailbox.DescribeMailbox;
import io.anxin.conversation.mailbox.Mailbox;
import io.anxin.conversation.mailbox.Mailboxes;
import io.anxin.conversation.outbox.Courier;
import io.anxin.customer.CustomerId;
import io.anxin.notification.Notices;
import io.anxin.organisation.TeamId;
import io.anxin.organisation.TeamKind;
import io.anxin.organisation.Teams;
import io.anxin.shared.Ids;
import io.anxin.survey.AnswerSurvey;
import io.anxin.survey.Surveys;
import io.anxin.ticket.OpenTicket;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.trait.Channel;
import io.anxin.ticket.trait.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Makes worlds and the people who look at them.
@TestComponent
class Worlds {

    static final String PASSWORD = "correct horse battery";
    private static final Actor SYSTEM = Actor.system("test");

    private final Accounts accounts;
    private final Teams teams;
    private final Mailboxes mailboxes;
    private final Intake intake;
    private final Tickets tickets;
    private final After after;

    @TestComponent
    record After(Surveys surveys, Notices notices, Courier courier, JdbcClient sql) {}

    Worlds(
            Accounts accounts,
            Teams teams,
            Mailboxes mailboxes,
            Intake intake,
            Tickets tickets,
            After after) {
        this.accounts = accounts;
        this.teams = teams;
        this.mailboxes = mailboxes;
        this.intake = intake;
        this.tickets = tickets;
        this.after = after;
    }

    UUID team(TeamKind kind) {
        return teams.byKind(kind).getFirst().id().value();
    }

    Account person(Role role, TeamKind kind) {
        String mail = Ids.next() + "@example.com";
        Account account =
                accounts.create(SYSTEM, new NewAccount(mail, mail, Set.of(role), "en", PASSWORD));
        accounts.assignTeam(SYSTEM, account.id(), team(kind), false);
        return account;
    }

    static Browser signedIn(int port, Account account) {
        Browser browser = new Browser(port);
        assertThat(browser.signIn(account.mail(), PASSWORD).status()).isEqualTo(200);
        return browser;
    }

    World of(int port, TeamKind kind) {
        String marker = "leak" + Ids.next().toString().replace("-", "").substring(16);
        UUID team = team(kind);
        Account resident = person(Role.AFTER_SALES_SUPERVISOR, kind);
        Browser browser = signedIn(port, resident);
        Receipt receipt = received(mailbox(marker, team), marker);
        long first = Objects.requireNonNull(receipt.ticketId());
        move(first, team);
        CustomerId customer = tickets.requireVisible(SYSTEM, new TicketId(first)).customer();
        List<Long> all = new ArrayList<>(List.of(first));
        for (Kind each : Kind.values()) {
            all.add(opened(each, marker, customer, team));
        }
        UUID file = file(browser, first);
        write(browser, first, marker);
        Map<String, UUID> work = new HashMap<>(work(browser, first, resident, marker));
        judged(browser, first, marker);
        work.put("retrospectives", retrospective(browser, first));
        work.put("complaints", complaint(browser, all.get(1), marker));
        work.put("assets", machine(browser, first, marker));
        return new World(
                marker,
                team,
                all,
                customer.value(),
                file,
                receipt.intakeId().value(),
                id(browser.get("/api/v1/outbox?size=1").body().path("items").get(0)),
                view(browser, marker, team),
                reply(browser, marker, team),
                id(browser.upload("/api/v1/uploads", marker + ".txt", new byte[] {65}).body()),
                token(browser),
                notice(browser, resident.id(), first, marker),
                work);
    }

    /// What is done around a ticket: a task of a department that has nothing to do with it, a case
    /// of one person, a way to solve it with the customer's consent, a job, an incident that was
    /// answered.
    private Map<String, UUID> work(Browser browser, long ticket, Account by, String marker) {
        String url = "/api/v1/tickets/" + ticket;
        Map<String, Object> task =
                Map.of(
                        "title",
                        marker,
                        "description",
                        marker,
                        "team",
                        team(TeamKind.PRE_SALES),
                        "dueInHours",
                        8);
        Map<String, Object> lead = Map.of("account", by.id().value(), "post", "LEAD");
        UUID solution =
                id(
                        done(browser.post(
                                        url + "/solutions",
                                        Map.of(
                                                "title",
                                                marker,
                                                "text",
                                                marker,
                                                "feasibility",
                                                "HIGH",
                                                "risk",
                                                "LOW",
                                                "riskNote",
                                                marker)))
                                .body());
        return Map.of(
                "tasks",
                made(browser, url + "/tasks", task),
                "cases",
                made(
                        browser,
                        url + "/cases",
                        Map.of("title", marker, "aim", marker, "members", List.of(lead))),
                "solutions",
                solution,
                "consents",
                made(
                        browser,
                        url + "/consents",
                        Map.of("solutions", List.of(solution), "text", marker, "send", false)),
                "jobs",
                made(browser, "/api/v1/tickets/exports", export(marker)),
                "imports",
                imported(browser, marker),
                "answers",
                answered(browser, ticket, marker));
    }

    private static UUID imported(Browser browser, String marker) {
        byte[] rows = ("name,mail\n" + marker + ",a@a.example\n").getBytes(StandardCharsets.UTF_8);
        UUID upload = id(browser.upload("/api/v1/uploads", marker + ".csv", rows).body());
        return made(browser, "/api/v1/imports", Map.of("target", "customers", "upload", upload));
    }

    private static Map<String, Object> export(String marker) {
        return Map.of(
                "format",
                "CSV",
                "title",
                marker,
                "zone",
                "Asia/Shanghai",
                "query",
                Map.of("q", marker),
                "columns",
                List.of("number"));
    }

    private UUID answered(Browser browser, long ticket, String marker) {
        String incident = "/api/v1/tickets/" + ticket + "/incident";
        done(browser.put(incident, null));
        done(browser.post(incident + "/affected", Map.of("tickets", List.of(ticket + 1))));
        return made(browser, incident + "/answers", Map.of("zh", marker, "en", marker));
    }

    private static UUID made(Browser browser, String url, Object body) {
        JsonNode made = done(browser.post(url, body)).body();
        return made.has("id") ? id(made) : id(made.path(made.propertyNames().iterator().next()));
    }

    static Map<String, Object> machineOf(Object owner) {
        return Map.of(
                "serial",
                Ids.next(),
                "model",
                "KB-37",
                "owner",
                owner,
                "ownedSince",
                "2025-01-31",
                "site",
                "",
                "zone",
                "Asia/Shanghai",
                "milestones",
                Map.of());
    }

    /// What the ticket is about; it belongs to somebody whose name is no secret.
    private static UUID machine(Browser browser, long ticket, String marker) {
        UUID owner =
                made(
                        browser,
                        "/api/v1/customers",
                        Map.of(
                                "name",
                                "Owner of machines",
                                "locale",
                                "en",
                                "zone",
                                "Asia/Shanghai",
                                "tags",
                                List.of(),
                                "notes",
                                "",
                                "identities",
                                List.of()));
        UUID machine = made(browser, "/api/v1/assets", machineOf(owner));
        Map<String, Object> fault =
                Map.of("component", marker, "wearingPart", false, "noticedOn", "2026-01-05");
        done(
                browser.put(
                        "/api/v1/tickets/" + ticket + "/asset",
                        Map.of("version", 0, "asset", machine, "fault", fault)));
        return machine;
    }

    /// With evidence, a compensation and a promise that hold the word.
    private static UUID complaint(Browser browser, long ticket, String marker) {
        JsonNode named = browser.get("/api/v1/complaint-classes").body().get(0);
        Answer opened =
                done(
                        browser.post(
                                "/api/v1/tickets/" + ticket + "/complaints",
                                Map.of(
                                        "version",
                                        0,
                                        "complaintClass",
                                        named.path("id").asString(),
                                        "severity",
                                        "HIGH",
                                        "product",
                                        marker)));
        UUID id = id(opened.body().path("complaint"));
        String url = "/api/v1/complaints/" + id;
        done(browser.post(url + "/evidence", Map.of("text", marker)));
        done(
                browser.post(
                        url + "/promises",
                        Map.of("what", marker, "dueAt", Instant.now().plusSeconds(90_000))));
        done(
                browser.post(
                        url + "/compensations",
                        Map.of("kind", "GIFT", "amount", 5, "currency", "CNY", "reason", marker)));
        return id;
    }

    /// A low score opens it, by an event.
    private static UUID retrospective(Browser browser, long ticket) {
        String url = "/api/v1/tickets/" + ticket + "/retrospectives";
        return id(
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> browser.get(url).body(), each -> !each.isEmpty())
                        .get(0));
    }

    private Mailbox mailbox(String name, UUID team) {
        return mailboxes.create(
                SYSTEM,
                new DescribeMailbox(
                        null,
                        name,
                        name,
                        name + "@anxin.example",
                        List.of(),
                        team,
                        null,
                        null,
                        null));
    }

    private Receipt received(Mailbox mailbox, String marker) {
        return arrived(mailbox, marker, marker);
    }

    /// One more word of the customer to the ticket.
    private void answered(Mailbox mailbox, String marker, long ticket) {
        arrived(mailbox, marker, "Re: [T-" + ticket + "] " + marker);
    }

    /// Somebody writes one more mail to the ticket of the world.
    void customerWrites(World world, String from, String text) {
        Mailbox mailbox =
                mailboxes.list().stream()
                        .filter(each -> each.name().equals(world.marker()))
                        .findFirst()
                        .orElseThrow();
        String mail =
                """
                From: %s
                To: %s
                Subject: Re: [T-%d] %s
                Message-ID: <%s@customer.example>
                Content-Type: text/plain; charset=utf-8

                %s
                """
                        .formatted(
                                from,
                                mailbox.address(),
                                world.ticket(),
                                world.marker(),
                                Ids.next(),
                                text);
        intake.receive(
                mailbox,
                Source.HTTP,
                null,
                mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private Receipt arrived(Mailbox mailbox, String marker, String subject) {
        String mail =
                """
                From: %1$s@customer.example
                To: %2$s
                Subject: %4$s
                Message-ID: <%3$s@customer.example>
                Date: Tue, 03 Mar 2026 10:00:00 +0800
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=edge

                --edge
                Content-Type: text/plain; charset=utf-8

                %1$s
                --edge
                Content-Type: text/plain; name="%1$s.txt"
                Content-Disposition: attachment; filename="%1$s.txt"

                %1$s
                --edge--
                """
                        .formatted(marker, mailbox.address(), Ids.next(), subject);
        return intake.receive(
                mailbox,
                Source.HTTP,
                null,
                mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private long opened(Kind kind, String marker, CustomerId customer, UUID team) {
        long id =
                tickets.open(
                                SYSTEM,
                                new OpenTicket(
                                        Channel.PHONE,
                                        marker,
                                        marker,
                                        customer,
                                        null,
                                        null,
                                        new TeamId(team),
                                        kind,
                                        null,
                                        null,
                                        null,
                                        List.of(marker),
                                        Map.of(),
                                        "en"))
                        .id()
                        .value();
        move(id, team);
        return id;
    }

    /// Wherever the rules of the desk would have it.
    private void move(long ticket, UUID team) {
        assertThat(
                        administrator()
                                .put(
                                        "/api/v1/tickets/" + ticket + "/assignment",
                                        Map.of("team", team))
                                .status())
                .isEqualTo(200);
    }

    private int port;
    private Browser administrator = new Browser(0);

    Browser administrator(int at) {
        if (port != at) {
            port = at;
            administrator = signedIn(at, person(Role.ADMINISTRATOR, TeamKind.CONSULTATION));
        }
        return administrator;
    }

    Browser administrator() {
        return administrator;
    }

    private static UUID file(Browser browser, long ticket) {
        JsonNode message =
                browser.get("/api/v1/tickets/" + ticket + "/messages").body().path("items").get(0);
        return id(message.path("attachments").get(0));
    }

    private static void write(Browser browser, long ticket, String marker) {
        String url = "/api/v1/tickets/" + ticket;
        done(browser.put(url + "/tags", Map.of("tags", List.of(marker))));
        done(browser.post(url + "/notes", Map.of("format", "TEXT", "text", marker)));
        done(
                browser.post(
                        url + "/replies",
                        Map.of(
                                "format",
                                "TEXT",
                                "text",
                                marker,
                                "lastSeenMessage",
                                0,
                                "sendAnyway",
                                true)));
        done(
                browser.put(
                        url + "/draft",
                        Map.of("kind", "NOTE", "html", marker, "lastSeenMessage", 1)));
    }

    /// The customer is asked after the resolution, by an event; and answers.
    private void judged(Browser browser, long ticket, String marker) {
        String resolution = "/api/v1/tickets/" + ticket + "/resolution";
        done(browser.put(resolution, Map.of("code", "SOLVED", "note", marker)));
        TicketId id = new TicketId(ticket);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> after.surveys().latestOf(id).isPresent());
        after.surveys()
                .answer(
                        after.surveys().latestOf(id).orElseThrow(),
                        new AnswerSurvey(true, 1, marker));
    }

    private static UUID view(Browser browser, String marker, UUID team) {
        return id(
                done(browser.post(
                                "/api/v1/views",
                                Map.of(
                                        "version",
                                        0,
                                        "name",
                                        marker,
                                        "team",
                                        team,
                                        "position",
                                        1,
                                        "layout",
                                        Map.of("filters", Map.of(), "columns", List.of()))))
                        .body());
    }

    private static UUID reply(Browser browser, String marker, UUID team) {
        Map<String, String> text = Map.of("zh", marker, "en", marker);
        return id(
                done(browser.post(
                                "/api/v1/canned-replies",
                                Map.of(
                                        "version",
                                        0,
                                        "shortcut",
                                        marker,
                                        "team",
                                        team,
                                        "title",
                                        text,
                                        "body",
                                        text)))
                        .body());
    }

    private static UUID token(Browser browser) {
        browser.issueToken();
        return id(browser.get("/api/v1/tokens").body().get(0));
    }

    private long notice(Browser browser, AccountId person, long ticket, String marker) {
        after.notices()
                .tell(List.of(person), "escalation", "ticket/" + ticket, Map.of("subject", marker));
        JsonNode notice = browser.get("/api/v1/notices?size=1").body().path("items").get(0);
        return notice.path("id").asLong();
    }

    private static UUID id(JsonNode thing) {
        return UUID.fromString(thing.path("id").asString());
    }

    void opened(World world) {
        opened(Kind.OTHER, world.marker(), new CustomerId(world.customer()), world.team());
    }

    /// Makes all tickets confidential to one person.
    void entrust(World world, Account person) {
        for (long ticket : world.tickets()) {
            assertThat(
                            administrator()
                                    .put(
                                            "/api/v1/tickets/" + ticket + "/confidentiality",
                                            Map.of("named", List.of(person.id().value())))
                                    .status())
                    .isEqualTo(204);
        }
    }

    /// Lets something of each kind happen, a change of the last ticket at the end.
    ///
    /// @param by who may see the tickets of the world
    void stir(World world, Browser by) {
        String url = "/api/v1/tickets/" + world.ticket();
        answered(mailboxes.named(world.marker()), world.marker(), world.ticket());
        write(by, world.ticket(), world.marker());
        after.sql()
                .sql("update conversation.outbox set state = 'FAILED' where id = ?")
                .param(world.outbox())
                .update();
        by.post("/api/v1/outbox/" + world.outbox() + "/retry", null);
        after.courier().deliver();
        done(by.put(url + "/watchers", Map.of("watchers", List.of())));
        done(
                by.put(
                        "/api/v1/tickets/" + world.tickets().getLast() + "/subject",
                        Map.of("subject", world.marker() + Ids.next())));
    }

    static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 299);
        return answer;
    }
}
