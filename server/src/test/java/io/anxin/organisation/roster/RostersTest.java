package io.anxin.organisation.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.Browser.Answer;
import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.NewAccount;
import io.anxin.access.Role;
import io.anxin.organisation.Availability.Away;
import io.anxin.organisation.BusinessCalendar;
import io.anxin.organisation.BusinessCalendar.Hours;
import io.anxin.organisation.Calendars;
import io.anxin.organisation.People;
import io.anxin.organisation.Team;
import io.anxin.organisation.TeamKind;
import io.anxin.organisation.Teams;
import io.anxin.organisation.calendar.CalendarInUse;
import io.anxin.shared.Bilingual;
import io.anxin.shared.Ids;
import io.anxin.shared.WorldClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// How people work, when they are away, and what they say of themselves, over HTTP.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
class RostersTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Actor SYSTEM = Actor.system("test");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Teams teams;
    @Autowired private Calendars calendars;
    @Autowired private Rosters rosters;
    @Autowired private People people;

    private record Someone(Account account, Browser browser) {
        String work() {
            return "/api/v1/people/" + account.id() + "/work";
        }

        String roster() {
            return "/api/v1/people/" + account.id() + "/roster";
        }
    }

    private Someone someone(Role role, boolean lead, TeamKind... kinds) {
        String mail = Ids.next() + "@example.com";
        Account account =
                accounts.create(SYSTEM, new NewAccount(mail, mail, Set.of(role), "en", PASSWORD));
        for (TeamKind kind : kinds) {
            accounts.assignTeam(SYSTEM, account.id(), team(kind).id().value(), lead);
        }
        Browser browser = new Browser(port);
        assertThat(browser.signIn(mail, PASSWORD).status()).isEqualTo(200);
        return new Someone(account, browser);
    }

    private Team team(TeamKind kind) {
        return teams.byKind(kind).getFirst();
    }

    @Test
    void whoSaidNothingWorksByTheTeamAndInTheLanguageOfTheAccount() {
        Someone agent = someone(Role.AGENT, false, TeamKind.ORDERS);
        Answer work = agent.browser().get(agent.work());
        assertThat(work.body().path("version").asLong()).isZero();
        assertThat(work.body().path("languages").toString()).isEqualTo("[\"en\"]");
        assertThat(work.body().path("calendar").isNull()).isTrue();
    }

    @Test
    void aWorkingPatternIsWrittenOnItsVersion() {
        Someone agent = someone(Role.AGENT, false, TeamKind.ORDERS);
        Browser chief = someone(Role.DIRECTOR, false).browser();
        Map<String, Object> wanted =
                Map.of("version", 0, "capacity", 7, "languages", List.of("zh-CN", "en"));
        Answer written = chief.put(agent.work(), wanted);
        assertThat(written.status()).as(written.body().toString()).isEqualTo(200);
        assertThat(written.body().path("capacity").asInt()).isEqualTo(7);
        assertThat(rosters.profile(agent.account().id()).speaks("zh-CN")).isTrue();
        assertThat(chief.put(agent.work(), wanted).problem()).isEqualTo("Stale");
        assertThat(
                        chief.put(
                                        agent.work(),
                                        Map.of("version", 1, "languages", List.of("nonsense!")))
                                .status())
                .isEqualTo(400);
    }

    @Test
    void anAbsenceIsEnteredAndWithdrawn() {
        Someone agent = someone(Role.AGENT, false, TeamKind.ORDERS);
        Browser lead = someone(Role.AGENT, true, TeamKind.ORDERS).browser();
        Instant now = Instant.now();
        Map<String, Object> absence =
                Map.of(
                        "kind",
                        "ABSENCE",
                        "from",
                        now.minusSeconds(60).toString(),
                        "until",
                        now.plus(Duration.ofDays(3)).toString(),
                        "reason",
                        "flu");
        Answer entered = lead.post(agent.roster(), absence);
        assertThat(entered.status()).as(entered.body().toString()).isEqualTo(201);
        assertThat(rosters.isAbsent(agent.account().id(), Instant.now())).isTrue();
        assertThat(rosters.isAbsent(agent.account().id(), now.plus(Duration.ofDays(4)))).isFalse();
        String stretch = agent.roster() + "/" + entered.body().path("id").asString();
        assertThat(lead.delete(stretch).status()).isEqualTo(204);
        assertThat(rosters.isAbsent(agent.account().id(), Instant.now())).isFalse();
        assertThat(lead.delete(stretch).status()).isEqualTo(404);
        Map<String, Object> wrong =
                Map.of("kind", "DUTY", "from", now.toString(), "until", now.toString());
        assertThat(lead.post(agent.roster(), wrong).status()).isEqualTo(400);
    }

    @Test
    void onlyWhoKeepsTheTeamsOrLeadsOneOfThePersonMay() {
        Someone agent = someone(Role.AGENT, false, TeamKind.ORDERS);
        Someone colleague = someone(Role.AGENT, false, TeamKind.ORDERS);
        Someone otherLead = someone(Role.AGENT, true, TeamKind.COMPLAINTS);
        Someone lead = someone(Role.AGENT, true, TeamKind.ORDERS);
        Map<String, Object> wanted = Map.of("version", 0, "languages", List.of("en"));
        for (Someone each : List.of(colleague, otherLead, agent)) {
            assertThat(each.browser().put(agent.work(), wanted).status()).isEqualTo(403);
        }
        assertThat(colleague.browser().get(agent.work()).status()).isEqualTo(403);
        assertThat(agent.browser().get(agent.work()).status()).isEqualTo(200);
        assertThat(lead.browser().put(agent.work(), wanted).status()).isEqualTo(200);
        String mine = lead.browser().get("/api/v1/roster?size=200").body().toString();
        assertThat(mine).contains(agent.account().id().toString());
        assertThat(mine).doesNotContain(otherLead.account().id().toString());
        assertThat(agent.browser().get("/api/v1/roster").body().path("items")).isEmpty();
    }

    @Test
    void aCalendarThatAPersonWorksByIsNotRetired() {
        Someone agent = someone(Role.AGENT, false, TeamKind.ORDERS);
        BusinessCalendar own =
                calendars.create(
                        SYSTEM,
                        new Bilingual("夜班", "Nights"),
                        "UTC",
                        new Hours(Map.of(), List.of(), List.of()));
        rosters.describe(SYSTEM, agent.account().id(), 0, own.id(), null, List.of());
        Assertions.assertThatThrownBy(() -> calendars.retire(SYSTEM, own.id()))
                .isInstanceOf(CalendarInUse.class);
        assertThat(
                        rosters.of(agent.account().id(), team(TeamKind.EXPERTS).calendar())
                                .isOnDuty(Instant.now()))
                .isFalse();
    }

    @Test
    void whoSaysUntilWhenIsBackByThen() {
        Someone agent = someone(Role.AGENT, false, TeamKind.ORDERS);
        Instant back = Instant.now().plus(Duration.ofMinutes(30));
        Answer said =
                agent.browser()
                        .put(
                                "/api/v1/me/availability",
                                Map.of(
                                        "accepting",
                                        false,
                                        "away",
                                        "MEAL",
                                        "reason",
                                        "noodles",
                                        "until",
                                        back.toString()));
        assertThat(said.status()).as(said.body().toString()).isEqualTo(200);
        assertThat(people.availability(agent.account().id()).away()).isEqualTo(Away.MEAL);
        assertThat(teams.membersAvailable(team(TeamKind.ORDERS).id()))
                .doesNotContain(agent.account().id());
        WorldClock.at(
                back.plusSeconds(1),
                () -> {
                    assertThat(people.availability(agent.account().id()).accepting()).isTrue();
                    assertThat(teams.membersAvailable(team(TeamKind.ORDERS).id()))
                            .contains(agent.account().id());
                    return true;
                });
        assertThat(
                        agent.browser()
                                .put(
                                        "/api/v1/me/availability",
                                        Map.of(
                                                "accepting",
                                                false,
                                                "until",
                                                Instant.now().minusSeconds(9).toString()))
                                .status())
                .isEqualTo(400);
        assertThat(
                        agent.browser()
                                .put("/api/v1/me/availability", Map.of("accepting", true))
                                .body()
                                .path("accepting")
                                .asBoolean())
                .isTrue();
    }
}
