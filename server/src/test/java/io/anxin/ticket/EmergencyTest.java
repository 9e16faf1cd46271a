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
import io.anxin.organisation.Team;
import io.anxin.organisation.TeamKind;
import io.anxin.organisation.Teams;
import io.anxin.shared.Ids;
import io.anxin.shared.WorldClock;
import io.anxin.ticket.trait.Channel;
import io.anxin.ticket.trait.State;
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
import tools.jackson.databind.JsonNode;

/// Promises that are counted, warned of and escalated, up to the line that stands still.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
class EmergencyTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Actor SYSTEM = Actor.system("test");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Customers customers;
    @Autowired private Teams teams;
    @Autowired private Tickets tickets;
    @Autowired private Sweeps sweeps;

    private Browser signedIn(Role role, boolean lead, TeamKind... kinds) {
        String mail = Ids.next() + "@example.com";
        Account account =
                accounts.create(SYSTEM, new NewAccount(mail, mail, Set.of(role), "en", PASSWORD));
        for (TeamKind kind : kinds) {
            accounts.assignTeam(SYSTEM, account.id(), team(kind).id().value(), lead);
        }
        Browser browser = new Browser(port);
        assertThat(browser.signIn(mail, PASSWORD).status()).isEqualTo(200);
        return browser;
    }

    private Team team(TeamKind kind) {
        return teams.byKind(kind).getFirst();
    }

    private TicketId opened(String subject, TeamKind kind) {
        var customer =
                customers.recognise(
                        SYSTEM, IdentityKind.MAIL, Ids.next() + "@customer.example", "王芳", "zh-CN");
        return tickets.open(
                        SYSTEM,
                        OpenTicket.of(Channel.MAIL, subject, subject, customer.id(), "zh-CN")
                                .through("service", "x@customer.example", team(kind).id()))
                .id();
    }

    private static String url(TicketId id, String part) {
        return "/api/v1/tickets/" + id + part;
    }

    private static MessageFacts message(int ordinal, Instant at) {
        return new MessageFacts(Ids.next(), ordinal, at, "…", "…");
    }

    private void sweepAt(Instant at) {
        WorldClock.at(
                at,
                () -> {
                    sweeps.sweep();
                    return at;
                });
    }

    @Test
    void aStandingLineGoesToTheExpertsAndEverybodyIsToldAtOnce() {
        Browser agent = signedIn(Role.AGENT, false, TeamKind.AFTER_SALES);
        Browser expert = signedIn(Role.ENGINEER, false, TeamKind.EXPERTS);
        Browser director = signedIn(Role.DIRECTOR, false);
        TicketId id = opened("产线异响", TeamKind.AFTER_SALES);
        Answer declared = agent.put(url(id, "/emergency"), Map.of());
        assertThat(declared.status()).as(declared.body().toString()).isEqualTo(200);
        JsonNode ticket = declared.body();
        assertThat(ticket.path("urgency").path("priority").asString()).isEqualTo("P1");
        assertThat(ticket.path("team").path("nameEn").asString()).isEqualTo("Expert desk");
        Instant at = Instant.parse(ticket.path("emergency").path("at").asString());
        assertThat(Instant.parse(ticket.path("onSiteClock").path("dueAt").asString()))
                .isEqualTo(at.plus(Duration.ofHours(2)));
        sweeps.sweep();
        sweeps.sweep();
        for (Browser told : List.of(expert, director)) {
            assertThat(told.get("/api/v1/notices?unread=true").body().toString())
                    .containsOnlyOnce("\"subject\":\"ticket/" + id + "\"")
                    .contains("emergency");
        }
        assertThat(agent.get(url(id, "")).status()).as("keeps it in sight").isEqualTo(200);
        assertThat(expert.get(url(id, "/escalations")).body().size()).isEqualTo(3);
        assertThat(agent.put(url(id, "/emergency"), Map.of()).problem())
                .isEqualTo("EmergencyAlreadyDeclared");
        JsonNode there = expert.put(url(id, "/emergency/arrival"), Map.of()).body();
        assertThat(there.path("onSiteClock").path("stoppedAt").asString()).isNotBlank();
        assertThat(there.path("onSiteClock").path("breachedAt").asString("")).isEmpty();
        assertThat(expert.put(url(id, "/emergency/arrival"), Map.of()).problem())
                .isEqualTo("AlreadyOnSite");
    }

    @Test
    void whoComesTooLateHasBrokenThePromise() {
        Browser director = signedIn(Role.DIRECTOR, false);
        TicketId id = opened("压缩机过热", TeamKind.AFTER_SALES);
        director.put(url(id, "/assessment"), Map.of("severity", "CRITICAL", "impact", "SITE"));
        sweepAt(Instant.now().plus(Duration.ofHours(3)));
        JsonNode ticket = director.get(url(id, "")).body();
        assertThat(ticket.path("emergency").path("by").path("name").asString()).isNotBlank();
        assertThat(ticket.path("onSiteClock").path("breachedAt").asString()).isNotBlank();
        assertThat(director.get("/api/v1/tickets?view=overdue&size=100").body().toString())
                .contains(id.number());
        JsonNode calm =
                director.put(
                                url(id, "/assessment"),
                                Map.of("severity", "NORMAL", "impact", "PERSON"))
                        .body();
        assertThat(calm.path("emergency").isObject()).isFalse();
        assertThat(director.delete(url(id, "/emergency")).problem()).isEqualTo("NoEmergency");
    }

    /// In a time to come, so that the sweep of the running program passes it over.
    @Test
    void stepsAreTakenOnceAndInOrder() {
        Instant opened = Instant.parse("2030-03-04T02:00:00Z");
        TicketId id = WorldClock.at(opened, () -> opened("请问", TeamKind.CONSULTATION));
        Browser lead = signedIn(Role.AGENT, true, TeamKind.CONSULTATION);
        Browser director = signedIn(Role.DIRECTOR, false);
        JsonNode clock = lead.get(url(id, "")).body().path("firstResponseClock");
        Instant due = Instant.parse(clock.path("dueAt").asString());
        assertThat(Instant.parse(clock.path("alertAt").asString())).isBetween(opened, due);
        sweepAt(due.minusSeconds(1));
        assertThat(steps(lead, id)).containsExactly("WARNING");
        sweepAt(due);
        assertThat(steps(lead, id)).containsExactlyInAnyOrder("WARNING", "BREACH", "SUPERVISOR");
        sweepAt(due.plus(Duration.ofHours(2)));
        sweepAt(due.plus(Duration.ofHours(2)));
        assertThat(steps(lead, id))
                .containsExactlyInAnyOrder("WARNING", "BREACH", "SUPERVISOR", "DIRECTOR");
        assertThat(director.get("/api/v1/notices").body().toString()).contains("ticket/" + id);
        assertThat(director.get("/api/v1/notices/unread").body().path("unread").asInt())
                .isPositive();
        director.put("/api/v1/notices/reading", Map.of());
        assertThat(director.get("/api/v1/notices/unread").body().path("unread").asInt()).isZero();
    }

    private static List<String> steps(Browser reader, TicketId id) {
        return reader.get(url(id, "/escalations"))
                .body()
                .valueStream()
                .filter(step -> step.path("clock").asString().equals("FIRST_RESPONSE"))
                .map(step -> step.path("step").asString())
                .toList();
    }

    @Test
    void eachLaterWordOfTheCustomerIsPromisedAnAnswer() {
        Instant monday = Instant.parse("2030-03-04T02:00:00Z");
        TicketId id = WorldClock.at(monday, () -> opened("询问进度", TeamKind.ORDERS));
        Browser agent = signedIn(Role.AGENT, false, TeamKind.ORDERS);
        tickets.staffReplied(SYSTEM, id, message(2, monday.plusSeconds(60)), false);
        assertThat(clock(agent, id, "nextResponseClock").path("dueAt").asString("")).isEmpty();
        Instant asked = monday.plusSeconds(600);
        WorldClock.at(asked, () -> tickets.customerWrote(SYSTEM, id, message(3, asked)));
        JsonNode running = clock(agent, id, "nextResponseClock");
        assertThat(Instant.parse(running.path("dueAt").asString())).isAfter(asked);
        assertThat(running.path("stoppedAt").asString("")).isEmpty();
        WorldClock.at(
                asked.plusSeconds(60),
                () -> tickets.staffReplied(SYSTEM, id, message(4, asked.plusSeconds(60)), false));
        assertThat(clock(agent, id, "nextResponseClock").path("stoppedAt").asString()).isNotBlank();
        Instant again = asked.plusSeconds(6_000);
        WorldClock.at(again, () -> tickets.customerWrote(SYSTEM, id, message(5, again)));
        JsonNode anew = clock(agent, id, "nextResponseClock");
        assertThat(anew.path("stoppedAt").asString("")).isEmpty();
        assertThat(Instant.parse(anew.path("dueAt").asString())).isAfter(again);
    }

    @Test
    void waitingForPartsGoesOnWhenTheCustomerWrites() {
        TicketId id = opened("等备件", TeamKind.AFTER_SALES);
        Browser agent = signedIn(Role.AGENT, false, TeamKind.AFTER_SALES);
        JsonNode waiting =
                agent.put(url(id, "/waiting"), Map.of("waitingFor", "PARTS", "reason", "密封圈"))
                        .body();
        assertThat(waiting.path("waiting").path("waitingFor").asString()).isEqualTo("PARTS");
        assertThat(waiting.path("resolutionClock").path("pausedSince").asString()).isNotBlank();
        assertThat(tickets.customerWrote(SYSTEM, id, message(2, Instant.now())).state())
                .isEqualTo(State.WAITING);
    }

    @Test
    void anEditedPolicyLeavesThePastAlone() {
        Browser director = signedIn(Role.DIRECTOR, false);
        JsonNode policy =
                director.post(
                                "/api/v1/sla-policies",
                                Map.of(
                                        "version",
                                        0,
                                        "kind",
                                        "SUGGESTION",
                                        "tier",
                                        "BASIC",
                                        "firstResponseMinutes",
                                        77,
                                        "resolutionMinutes",
                                        777,
                                        "roundTheClock",
                                        true,
                                        "active",
                                        true))
                        .body();
        TicketId id = opened("建议增加提醒", TeamKind.CONSULTATION);
        director.put(url(id, "/classification"), Map.of("kind", "SUGGESTION"));
        String due = clock(director, id, "firstResponseClock").path("dueAt").asString();
        Answer revised =
                director.put(
                        "/api/v1/sla-policies/" + policy.path("id").asString(),
                        Map.of(
                                "version",
                                1,
                                "kind",
                                "SUGGESTION",
                                "tier",
                                "BASIC",
                                "firstResponseMinutes",
                                5,
                                "resolutionMinutes",
                                50,
                                "roundTheClock",
                                true,
                                "active",
                                true));
        assertThat(revised.status()).as(revised.body().toString()).isEqualTo(200);
        director.put(url(id, "/assignment"), Map.of("team", team(TeamKind.ORDERS).id().toString()));
        assertThat(clock(director, id, "firstResponseClock").path("dueAt").asString())
                .isEqualTo(due);
        assertThat(
                        director.get(
                                        "/api/v1/sla-policies/"
                                                + policy.path("id").asString()
                                                + "/editions")
                                .body()
                                .path("items")
                                .size())
                .isEqualTo(2);
    }

    private static JsonNode clock(Browser reader, TicketId id, String name) {
        return reader.get(url(id, "")).body().path(name);
    }
}
