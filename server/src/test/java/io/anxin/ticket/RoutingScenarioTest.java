package io.anxin.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.Browser.Answer;
import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.NewAccount;
import io.anxin.access.Role;
import io.anxin.customer.CustomerId;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.customer.IdentityKind;
import io.anxin.organisation.Assignment;
import io.anxin.organisation.People;
import io.anxin.organisation.People.SayAvailability;
import io.anxin.organisation.Skill;
import io.anxin.organisation.Team;
import io.anxin.organisation.TeamKind;
import io.anxin.organisation.Teams;
import io.anxin.organisation.Teams.TeamDescription;
import io.anxin.organisation.roster.Rosters;
import io.anxin.organisation.roster.Stretch;
import io.anxin.shared.Bilingual;
import io.anxin.shared.Ids;
import io.anxin.ticket.trait.Channel;
import io.anxin.ticket.trait.Impact;
import io.anxin.ticket.trait.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// Teams that hand out their work, what waits, and what a supervisor sees of it.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
class RoutingScenarioTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Actor SYSTEM = Actor.system("test");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Customers customers;
    @Autowired private Teams teams;
    @Autowired private People people;
    @Autowired private Rosters rosters;
    @Autowired private Tickets tickets;
    @Autowired private Sweeps sweeps;

    /// A team of its own that works day and night.
    private Team team(Assignment mode) {
        return teams.create(
                SYSTEM,
                new TeamDescription(
                        new Bilingual("团队 " + Ids.next(), "Team " + Ids.next()),
                        TeamKind.OTHER,
                        teams.byKind(TeamKind.EXPERTS).getFirst().calendar(),
                        mode,
                        null));
    }

    private AccountId member(Team team, String... languages) {
        String mail = Ids.next() + "@example.com";
        Account account =
                accounts.create(
                        SYSTEM, new NewAccount(mail, mail, Set.of(Role.AGENT), "zh-CN", PASSWORD));
        accounts.assignTeam(SYSTEM, account.id(), team.id().value(), false);
        rosters.describe(SYSTEM, account.id(), 0, null, null, List.of(languages));
        return account.id();
    }

    private Browser as(AccountId account) {
        Browser browser = new Browser(port);
        assertThat(browser.signIn(accounts.get(account).mail(), PASSWORD).status()).isEqualTo(200);
        return browser;
    }

    private Browser chief() {
        String mail = Ids.next() + "@example.com";
        accounts.create(
                SYSTEM, new NewAccount(mail, mail, Set.of(Role.ADMINISTRATOR), "en", PASSWORD));
        Browser browser = new Browser(port);
        assertThat(browser.signIn(mail, PASSWORD).status()).isEqualTo(200);
        return browser;
    }

    private CustomerId customer() {
        return customers
                .recognise(SYSTEM, IdentityKind.MAIL, Ids.next() + "@c.example", "王芳", "zh-CN")
                .id();
    }

    private TicketId opened(Team team, CustomerId customer, String locale) {
        return opened(team, customer, locale, null, Severity.NORMAL, Impact.PERSON);
    }

    private TicketId opened(
            Team team,
            CustomerId customer,
            String locale,
            @Nullable UUID category,
            Severity severity,
            Impact impact) {
        return tickets.open(
                        SYSTEM,
                        new OpenTicket(
                                Channel.MAIL,
                                "qqzz",
                                "qqzz",
                                customer,
                                "box",
                                "a@c.example",
                                team.id(),
                                null,
                                category,
                                severity,
                                impact,
                                List.of(),
                                Map.of(),
                                locale))
                .id();
    }

    private @Nullable AccountId assignee(TicketId id) {
        return tickets.requireVisible(SYSTEM, id).assignee();
    }

    private static String url(TicketId id, String part) {
        return "/api/v1/tickets/" + id + part;
    }

    private void away(AccountId account, boolean accepting) {
        people.sayFor(SYSTEM, account, new SayAvailability(accepting, null, null, null));
    }

    private static Map<String, Object> rules(long version, int capacity, String... uses) {
        List<Map<String, String>> rules = new ArrayList<>();
        for (String use : uses) {
            String[] parts = use.split(" ", 2);
            rules.add(Map.of("rule", parts[0], "use", parts[1]));
        }
        return Map.of("version", version, "capacity", capacity, "rules", rules);
    }

    private void ruled(Browser chief, Team team, int capacity, String... uses) {
        String path = "/api/v1/routing/teams/" + team.id();
        long version = chief.get(path).body().path("version").asLong();
        Answer ruled = chief.put(path, rules(version, capacity, uses));
        assertThat(ruled.status()).as(ruled.body().toString()).isEqualTo(200);
    }

    private JsonNode category(
            Browser chief, @Nullable UUID parent, @Nullable Team team, Skill skill, int level) {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("version", 0);
        wanted.put("name", Map.of("zh", "类别", "en", "Category"));
        wanted.put("active", true);
        wanted.put("position", 1);
        if (parent != null) {
            wanted.put("parent", parent);
        }
        if (team != null) {
            wanted.put("team", team.id());
        }
        if (level > 0) {
            wanted.put("skills", List.of(Map.of("skill", skill.id(), "level", level)));
        }
        Answer defined = chief.post("/api/v1/categories", wanted);
        assertThat(defined.status()).as(defined.body().toString()).isEqualTo(201);
        return defined.body();
    }

    @Test
    void theOneWhoCanDoItAndSpeaksTheLanguageGetsItAndTheHistorySaysWhy() {
        Team team = team(Assignment.BEST_MATCH);
        AccountId welder = member(team, "zh-CN");
        AccountId englishWelder = member(team, "zh-CN", "en");
        AccountId english = member(team, "en");
        Skill welding = people.createSkill(SYSTEM, new Bilingual("焊接", "Welding"));
        people.assess(SYSTEM, welder, Map.of(welding.id(), 5));
        people.assess(SYSTEM, englishWelder, Map.of(welding.id(), 3));
        people.assess(SYSTEM, english, Map.of(welding.id(), 2));
        Browser chief = chief();
        JsonNode category = category(chief, null, null, welding, 3);
        UUID id = UUID.fromString(category.path("id").asString());
        TicketId ticket = opened(team, customer(), "en", id, Severity.NORMAL, Impact.PERSON);
        assertThat(assignee(ticket)).isEqualTo(englishWelder);
        JsonNode page = chief.get(url(ticket, "")).body();
        assertThat(page.path("assignment").path("why").toString())
                .isEqualTo("[\"BEST_MATCH\",\"SKILL\",\"LANGUAGE\"]");
        assertThat(chief.get(url(ticket, "/history")).body().toString())
                .contains("\"routing\"", "BEST_MATCH", "LANGUAGE");
    }

    @Test
    void aConfidentialTicketIsGivenToThoseItNamesOnly() {
        Team team = team(Assignment.ROUND_ROBIN);
        member(team, "zh-CN");
        AccountId named = member(team, "zh-CN");
        member(team, "zh-CN");
        assertThat(assignee(confidential(team, named))).isEqualTo(named);
        assertThat(assignee(confidential(team, named))).isEqualTo(named);
        away(named, false);
        TicketId waiting = confidential(team, named);
        sweeps.sweep();
        assertThat(assignee(waiting)).isNull();
        away(named, true);
        sweeps.sweep();
        assertThat(assignee(waiting)).isEqualTo(named);
    }

    private TicketId confidential(Team team, AccountId named) {
        CustomerSummary customer =
                customers.recognise(
                        SYSTEM, IdentityKind.MAIL, Ids.next() + "@c.example", "王芳", "zh-CN");
        OpenTicket wanted =
                OpenTicket.of(Channel.MAIL, "qqzz", "qqzz", customer.id(), "zh-CN")
                        .through("box", "a@c.example", team.id());
        return tickets.openByHand(SYSTEM, wanted, customer, List.of(named)).id();
    }

    @Test
    void aCategoryAsksForWhatTheOneAboveDoesAndBringsItsTeam() {
        Team desk = team(Assignment.QUEUE);
        Team welders = team(Assignment.BEST_MATCH);
        AccountId able = member(welders, "zh-CN");
        member(welders, "zh-CN");
        Skill welding = people.createSkill(SYSTEM, new Bilingual("焊接", "Welding"));
        people.assess(SYSTEM, able, Map.of(welding.id(), 4));
        Browser chief = chief();
        JsonNode above = category(chief, null, welders, welding, 4);
        JsonNode below =
                category(chief, UUID.fromString(above.path("id").asString()), null, welding, 0);
        TicketId ticket =
                opened(
                        desk,
                        customer(),
                        "zh-CN",
                        UUID.fromString(below.path("id").asString()),
                        Severity.NORMAL,
                        Impact.PERSON);
        assertThat(tickets.requireVisible(SYSTEM, ticket).team()).isEqualTo(welders.id());
        assertThat(assignee(ticket)).isEqualTo(able);
        assertThat(chief.get(url(ticket, "/history")).body().toString()).contains("\"CATEGORY\"");
    }

    @Test
    void theNextConcernOfACustomerGoesToTheSameAgent() {
        Team team = team(Assignment.BEST_MATCH);
        for (int i = 0; i < 4; i++) {
            member(team, "zh-CN");
        }
        CustomerId customer = customer();
        AccountId first = assignee(opened(team, customer, "zh-CN"));
        assertThat(first).isNotNull();
        for (int i = 0; i < 3; i++) {
            assertThat(assignee(opened(team, customer, "zh-CN"))).isEqualTo(first);
        }
        assertThat(assignee(opened(team, customer(), "zh-CN"))).isNotEqualTo(first);
    }

    @Test
    void whoIsFullAwayOrOffDutyGetsNothingUntilThereIsRoom() {
        Team team = team(Assignment.BEST_MATCH);
        Browser chief = chief();
        ruled(chief, team, 2, "ON_DUTY REQUIRED", "CAPACITY REQUIRED", "LOAD PREFERRED");
        AccountId ann = member(team, "zh-CN");
        List<TicketId> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(opened(team, customer(), "zh-CN"));
        }
        assertThat(assignee(all.get(1))).isEqualTo(ann);
        assertThat(assignee(all.get(2))).isNull();
        assertThat(chief.get(url(all.get(2), "/history")).body().toString())
                .contains("NOBODY_FITS", "CAPACITY");
        sweeps.sweep();
        assertThat(assignee(all.get(2))).isNull();

        // one is resolved: there is room for one of those that wait, the more urgent first
        as(ann).put(url(all.get(3), "/assessment"), Map.of("severity", "HIGH", "impact", "TEAM"));
        chief.put(url(all.get(3), "/assessment"), Map.of("severity", "HIGH", "impact", "TEAM"));
        as(ann).put(url(all.get(0), "/resolution"), Map.of("code", "SOLVED"));
        sweeps.sweep();
        assertThat(assignee(all.get(3))).isEqualTo(ann);
        assertThat(assignee(all.get(2))).isNull();
        assertThat(chief.get(url(all.get(3), "/history")).body().toString())
                .contains("ticket-offered", "\"assignedWhy\"");

        // somebody comes back
        AccountId bob = member(team, "zh-CN");
        away(bob, false);
        sweeps.sweep();
        assertThat(assignee(all.get(2))).isNull();
        away(bob, true);
        sweeps.sweep();
        assertThat(assignee(all.get(2))).isEqualTo(bob);
    }

    @Test
    void whoeverIsAbsentByTheRosterGetsNothingInAnyMode() {
        for (Assignment mode :
                List.of(Assignment.ROUND_ROBIN, Assignment.LEAST_LOADED, Assignment.BEST_MATCH)) {
            Team team = team(mode);
            AccountId ill = member(team, "zh-CN");
            AccountId well = member(team, "zh-CN");
            Instant now = Instant.now();
            rosters.enter(
                    SYSTEM,
                    ill,
                    Stretch.Kind.ABSENCE,
                    now.minus(Duration.ofHours(1)),
                    now.plus(Duration.ofHours(8)),
                    "");
            for (int i = 0; i < 3; i++) {
                assertThat(assignee(opened(team, customer(), "zh-CN"))).isEqualTo(well);
            }
        }
    }

    @Test
    void whatIsGivenBackIsOfferedToOthersOnly() {
        Team team = team(Assignment.ROUND_ROBIN);
        AccountId ann = member(team, "zh-CN");
        TicketId ticket = opened(team, customer(), "zh-CN");
        assertThat(assignee(ticket)).isEqualTo(ann);
        Answer released = as(ann).put(url(ticket, "/assignment"), Map.of());
        assertThat(released.status()).as(released.body().toString()).isEqualTo(200);
        sweeps.sweep();
        assertThat(assignee(ticket)).isNull();
        AccountId bob = member(team, "zh-CN");
        sweeps.sweep();
        assertThat(assignee(ticket)).isEqualTo(bob);
    }

    @Test
    void whatWaitedOverNightIsSharedUpToTheCapacity() {
        Team team = team(Assignment.ROUND_ROBIN);
        Browser chief = chief();
        ruled(chief, team, 3);
        List<TicketId> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            all.add(opened(team, customer(), "zh-CN"));
        }
        assertThat(all).allMatch(id -> assignee(id) == null);
        AccountId ann = member(team, "zh-CN");
        AccountId bob = member(team, "zh-CN");
        sweeps.sweep();
        assertThat(all.stream().filter(id -> ann.equals(assignee(id)))).hasSize(3);
        assertThat(all.stream().filter(id -> bob.equals(assignee(id)))).hasSize(3);
        assertThat(all.stream().filter(id -> assignee(id) == null)).hasSize(2);
    }

    @Test
    void aTeamThatIsAQueueIsLeftAlone() {
        Team team = team(Assignment.QUEUE);
        member(team, "zh-CN");
        TicketId ticket = opened(team, customer(), "zh-CN");
        sweeps.sweep();
        assertThat(assignee(ticket)).isNull();
    }

    @Test
    void theDryRunSaysWhoWouldGetItAndChangesNothing() {
        Team team = team(Assignment.BEST_MATCH);
        AccountId chinese = member(team, "zh-CN");
        AccountId english = member(team, "en");
        AccountId gone = member(team, "en");
        away(gone, false);
        Browser chief = chief();
        Map<String, Object> typed = Map.of("team", team.id(), "locale", "en");
        JsonNode trial = chief.post("/api/v1/routing/trial", typed).body();
        assertThat(trial.path("person").path("id").asString()).isEqualTo(english.toString());
        assertThat(trial.path("reason").asString()).isEqualTo("BEST_MATCH");
        assertThat(trial.path("rules").toString()).isEqualTo("[\"LANGUAGE\"]");
        assertThat(trial.path("candidates")).hasSize(3);
        int step = 0;
        while (!trial.path("steps").get(step).path("rule").asString().equals("LANGUAGE")) {
            step++;
        }
        for (JsonNode each : trial.path("candidates")) {
            String who = each.path("person").path("id").asString();
            String verdict = each.path("verdicts").get(step).asString();
            assertThat(verdict)
                    .isEqualTo(
                            who.equals(chinese.toString())
                                    ? "FAILED"
                                    : who.equals(english.toString()) ? "PASSED" : "OUT");
            assertThat(each.path("hand").asString())
                    .isEqualTo(who.equals(gone.toString()) ? "AWAY" : "FREE");
        }
        // the real thing, after any number of trials
        TicketId ticket = opened(team, customer(), "en");
        assertThat(assignee(ticket)).isEqualTo(english);
        JsonNode again =
                chief.post("/api/v1/routing/trial", Map.of("ticket", ticket.value())).body();
        assertThat(again.path("teamReason").asString()).isEqualTo("PLACED");
        assertThat(again.path("person").path("id").asString()).isEqualTo(english.toString());
        long version = chief.get(url(ticket, "")).body().path("version").asLong();
        assertThat(version).isEqualTo(1);
    }

    @Test
    void aCaseThatIsOnlyThoughtOfIsClassifiedAsIfItArrived() {
        Browser chief = chief();
        JsonNode down =
                chief.post(
                                "/api/v1/routing/trial",
                                Map.of("subject", "产线停线", "text", "整条产线停机", "locale", "zh-CN"))
                        .body();
        assertThat(down.path("teamReason").asString()).isEqualTo("EMERGENCY");
        assertThat(down.path("found")).isNotEmpty();
        JsonNode plain = chief.post("/api/v1/routing/trial", Map.of("kind", "ORDER")).body();
        assertThat(plain.path("teamReason").asString()).isEqualTo("KIND");
        assertThat(plain.path("reason").asString()).isEqualTo("QUEUE");
        assertThat(plain.path("steps")).isEmpty();
    }

    @Test
    void theDryRunKeepsToTheRightsOfTheReader() {
        Team team = team(Assignment.BEST_MATCH);
        TicketId ticket = opened(team, customer(), "en");
        AccountId stranger = member(team(Assignment.QUEUE), "en");
        Answer refused =
                as(stranger).post("/api/v1/routing/trial", Map.of("ticket", ticket.value()));
        assertThat(refused.status()).isEqualTo(404);
    }

    @Test
    void theWatchCountsWhatWaitsAndShowsWhoIsOn() {
        Team team = team(Assignment.QUEUE);
        AccountId ann = member(team, "zh-CN");
        AccountId bob = member(team, "zh-CN");
        away(bob, false);
        TicketId mine = opened(team, customer(), "zh-CN");
        opened(team, customer(), "zh-CN");
        opened(team, customer(), "zh-CN");
        Browser chief = chief();
        chief.put(url(mine, "/assignment"), Map.of("assignee", ann));
        JsonNode watched = watched(chief, team);
        assertThat(watched.path("waiting").asInt()).isEqualTo(2);
        assertThat(watched.path("open").asInt()).isEqualTo(3);
        assertThat(watched.path("oldestAt").asString()).isNotBlank();
        assertThat(watched.path("nextBreachAt").asString()).isNotBlank();
        assertThat(watched.path("people")).hasSize(2);
        for (JsonNode each : watched.path("people")) {
            boolean isAnn = each.path("person").path("id").asString().equals(ann.toString());
            assertThat(each.path("hand").asString()).isEqualTo(isAnn ? "FREE" : "AWAY");
            assertThat(each.path("load").asInt()).isEqualTo(isAnn ? 1 : 0);
        }
        assertThat(as(ann).get("/api/v1/queue-watch").status()).isEqualTo(403);
        String mail = Ids.next() + "@example.com";
        accounts.create(
                SYSTEM,
                new NewAccount(mail, mail, Set.of(Role.AFTER_SALES_SUPERVISOR), "en", PASSWORD));
        Browser other = new Browser(port);
        other.signIn(mail, PASSWORD);
        assertThat(other.get("/api/v1/queue-watch").body()).isEmpty();
    }

    private static JsonNode watched(Browser reader, Team team) {
        for (JsonNode each : reader.get("/api/v1/queue-watch").body()) {
            if (each.path("team").path("id").asString().equals(team.id().toString())) {
                return each;
            }
        }
        throw new AssertionError("not watched: " + team);
    }

    @Test
    void anEmergencyIsGivenToSomebodyWhoIsFull() {
        Team team = team(Assignment.BEST_MATCH);
        Browser chief = chief();
        ruled(chief, team, 1, "CAPACITY REQUIRED");
        AccountId ann = member(team, "zh-CN");
        assertThat(assignee(opened(team, customer(), "zh-CN"))).isEqualTo(ann);
        assertThat(assignee(opened(team, customer(), "zh-CN"))).isNull();
        JsonNode trial =
                chief.post(
                                "/api/v1/routing/trial",
                                Map.of("team", team.id(), "subject", "产线停线", "text", "产线停机"))
                        .body();
        assertThat(trial.path("person").path("id").asString()).isEqualTo(ann.toString());
    }

    @Test
    void rulesAreCheckedAndWrittenOnTheirVersion() {
        Team team = team(Assignment.BEST_MATCH);
        Browser chief = chief();
        String path = "/api/v1/routing/teams/" + team.id();
        JsonNode usual = chief.get(path).body();
        assertThat(usual.path("version").asLong()).isZero();
        assertThat(usual.path("rules")).hasSize(8);
        assertThat(chief.put(path, rules(0, 5, "LOAD REQUIRED")).body().toString())
                .contains("rules[0].use");
        assertThat(chief.put(path, rules(0, 5, "LOAD PREFERRED", "LOAD OFF")).status())
                .isEqualTo(400);
        assertThat(chief.put(path, rules(0, 5, "IDLE PREFERRED")).status()).isEqualTo(200);
        assertThat(chief.put(path, rules(0, 5, "IDLE PREFERRED")).problem()).isEqualTo("Stale");
        JsonNode written = chief.get(path).body();
        assertThat(written.path("capacity").asInt()).isEqualTo(5);
        assertThat(written.path("rules").get(0).path("rule").asString()).isEqualTo("IDLE");
        assertThat(written.path("rules")).hasSize(8);
        AccountId agent = member(team, "en");
        assertThat(as(agent).put(path, rules(1, 5)).status()).isEqualTo(403);
    }
}
