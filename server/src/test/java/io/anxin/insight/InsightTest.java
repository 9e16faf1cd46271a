package io.anxin.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.NewAccount;
import io.anxin.access.Role;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.customer.IdentityKind;
import io.anxin.notification.Change;
import io.anxin.notification.Changes;
import io.anxin.notification.Position;
import io.anxin.organisation.Assignment;
import io.anxin.organisation.BusinessCalendar.Hours;
import io.anxin.organisation.BusinessCalendar.SpecialDay;
import io.anxin.organisation.Calendars;
import io.anxin.organisation.TeamKind;
import io.anxin.organisation.Teams;
import io.anxin.organisation.calendar.Shift;
import io.anxin.shared.Bilingual;
import io.anxin.shared.Ids;
import io.anxin.survey.AnswerSurvey;
import io.anxin.survey.SurveyId;
import io.anxin.survey.Surveys;
import io.anxin.ticket.MessageFacts;
import io.anxin.ticket.OpenTicket;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.merge.Merges;
import io.anxin.ticket.trait.Channel;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
class InsightTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Actor SYSTEM = Actor.system("test");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Customers customers;
    @Autowired private Teams teams;
    @Autowired private Calendars calendars;
    @Autowired private Tickets tickets;
    @Autowired private Surveys surveys;
    @Autowired private Insight insight;
    @Autowired private Changes changes;
    @Autowired private Merges merges;
    @Autowired private JdbcClient sql;

    private Browser signedIn(Role role, TeamKind... kinds) {
        String mail = Ids.next() + "@example.com";
        Account account =
                accounts.create(SYSTEM, new NewAccount(mail, mail, Set.of(role), "en", PASSWORD));
        for (TeamKind kind : kinds) {
            accounts.assignTeam(
                    SYSTEM, account.id(), teams.byKind(kind).getFirst().id().value(), false);
        }
        Browser browser = new Browser(port);
        assertThat(browser.signIn(mail, PASSWORD).status()).isEqualTo(200);
        return browser;
    }

    private TicketId opened(TeamKind kind) {
        CustomerSummary customer =
                customers.recognise(
                        SYSTEM, IdentityKind.MAIL, Ids.next() + "@c.example", "Wang", "en");
        return tickets.open(
                        SYSTEM,
                        OpenTicket.of(Channel.MAIL, "Hello", "x", customer.id(), "en")
                                .through("m", "x@c.example", teams.byKind(kind).getFirst().id()))
                .id();
    }

    private void answered(TicketId id) {
        tickets.staffReplied(
                SYSTEM, id, new MessageFacts(Ids.next(), 2, Instant.now(), "ok", "ok"), false);
    }

    private List<String> rows() {
        return sql.sql("select to_jsonb(f)::text from insight.ticket_fact f order by ticket")
                .query(String.class)
                .list();
    }

    private void score(Browser agent, TicketId id, int score) {
        assertThat(
                        agent.put("/api/v1/tickets/" + id + "/resolution", Map.of("code", "SOLVED"))
                                .status())
                .isEqualTo(200);
        Optional<SurveyId> survey =
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> surveys.latestOf(id), Optional::isPresent);
        surveys.answer(survey.orElseThrow(), new AnswerSurvey(true, score, null));
    }

    @Test
    void theProjectionEqualsOneBuiltFromScratch() {
        Browser chief = signedIn(Role.DIRECTOR);
        List<TicketId> ids = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ids.add(opened(i % 2 == 0 ? TeamKind.ORDERS : TeamKind.CONSULTATION));
            insight.catchUp();
        }
        ids.subList(0, 6).forEach(this::answered);
        score(chief, ids.get(0), 5);
        score(chief, ids.get(1), 2);
        insight.catchUp();
        List<String> followed = rows();
        assertThat(followed).hasSizeGreaterThanOrEqualTo(12);

        sql.sql("delete from insight.ticket_fact").update();
        sql.sql(
                        """
                        insert into insight.ticket_fact (ticket, version, kind, priority, state,
                            opened_at, first_response_breached, resolution_breached, reopen_count)
                        values (1, 1, 'OTHER', 'P4', 'NEW', now(), false, false, 0)
                        """)
                .update();
        assertThat(insight.rebuild()).isEqualTo(followed.size());

        assertThat(rows()).isEqualTo(followed);
        insight.catchUp();
        assertThat(rows()).isEqualTo(followed);
    }

    @Test
    void theDashboardMovesAndShowsVisibleTeamsOnly() {
        Browser chief = signedIn(Role.DIRECTOR);
        Browser supervisor = signedIn(Role.TRAINING_SUPERVISOR, TeamKind.COMPLAINTS);
        insight.catchUp();
        long before = dashboard(chief).path("now").path("open").asLong();
        long visible = dashboard(supervisor).path("now").path("open").asLong();

        TicketId id = opened(TeamKind.COMPLAINTS);
        opened(TeamKind.ORDERS);
        answered(id);
        insight.catchUp();

        JsonNode all = dashboard(chief);
        assertThat(all.path("now").path("open").asLong()).isEqualTo(before + 2);
        assertThat(all.path("today").path("firstResponseInTimePercent").asDouble())
                .isEqualTo(100.0);
        assertThat(all.path("series").size()).isEqualTo(7);
        assertThat(all.path("targets").path("csatPercent").asDouble()).isEqualTo(90.0);
        assertThat(dashboard(supervisor).path("now").path("open").asLong()).isEqualTo(visible + 1);

        score(chief, id, 4);
        insight.catchUp();
        assertThat(dashboard(supervisor).path("today").path("csatPercent").asDouble())
                .isEqualTo(100.0);
    }

    private static JsonNode ofTeam(JsonNode dashboard, UUID team) {
        return dashboard
                .path("teams")
                .valueStream()
                .filter(row -> row.path("id").asString().equals(team.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static long count(JsonNode dashboard, String of) {
        return dashboard.path(of).path("open").asLong();
    }

    @Test
    void aTicketCountsForEveryTeamThatTakesPartAndOnceInTheTotal() {
        Browser chief = signedIn(Role.DIRECTOR);
        Browser helper = signedIn(Role.TRAINING_SUPERVISOR, TeamKind.COMPLAINTS);
        UUID leads = teams.byKind(TeamKind.ORDERS).getFirst().id().value();
        UUID helps = teams.byKind(TeamKind.COMPLAINTS).getFirst().id().value();
        opened(TeamKind.ORDERS);
        opened(TeamKind.COMPLAINTS);
        insight.catchUp();
        JsonNode all = dashboard(chief);
        JsonNode own = dashboard(helper);

        TicketId joint = opened(TeamKind.ORDERS);
        tickets.letTakePart(
                SYSTEM, joint, List.of(teams.byKind(TeamKind.COMPLAINTS).getFirst().id()));
        insight.catchUp();

        JsonNode now = dashboard(chief);
        assertThat(count(now, "now")).isEqualTo(count(all, "now") + 1);
        assertThat(count(now, "takesPart")).as("every team is counted").isZero();
        assertThat(count(ofTeam(now, leads), "now"))
                .isEqualTo(count(ofTeam(all, leads), "now") + 1);
        assertThat(count(ofTeam(now, leads), "takesPart"))
                .isEqualTo(count(ofTeam(all, leads), "takesPart"));
        assertThat(count(ofTeam(now, helps), "now")).isEqualTo(count(ofTeam(all, helps), "now"));
        assertThat(count(ofTeam(now, helps), "takesPart"))
                .isEqualTo(count(ofTeam(all, helps), "takesPart") + 1);
        assertThat(count(dashboard(helper), "now")).isEqualTo(count(own, "now"));
        assertThat(count(dashboard(helper), "takesPart")).isEqualTo(count(own, "takesPart") + 1);
    }

    @Test
    void whoHearsOfATicketHearsThatTheFiguresMoved() {
        insight.catchUp();
        Position before = changes.now();
        opened(TeamKind.COMPLAINTS);
        insight.catchUp();

        assertThat(figuresMovedSince(before))
                .singleElement()
                .extracting(Change::audience, InstanceOfAssertFactories.COLLECTION)
                .contains(Changes.team(teams.byKind(TeamKind.COMPLAINTS).getFirst().id().value()));
        insight.catchUp();
        assertThat(figuresMovedSince(before)).hasSize(1);
    }

    @Test
    void theDashboardCountsAsOverdueWhatTheDeskListsAsOverdue() {
        Browser chief = signedIn(Role.DIRECTOR);
        TicketId unanswered = opened(TeamKind.ORDERS);
        TicketId answeredLate = opened(TeamKind.ORDERS);
        TicketId asksAgain = opened(TeamKind.ORDERS);
        answered(answeredLate);
        missed(unanswered, "on_site_breached_at = now()");
        missed(answeredLate, "resolution_breached_at = now()");
        missed(asksAgain, "next_response_breached_at = now(), next_response_stopped_at = null");
        insight.rebuild();

        long listed = chief.get("/api/v1/tickets/counts").body().path("overdue").asLong();

        assertThat(listed).isGreaterThanOrEqualTo(3);
        assertThat(dashboard(chief).path("now").path("overdue").asLong()).isEqualTo(listed);
    }

    private void missed(TicketId id, String promise) {
        sql.sql("update ticket.ticket set version = version + 1, " + promise + " where id = ?")
                .param(id.value())
                .update();
    }

    @Test
    void aMergedTicketIsCountedInTheOneInWhichItGoesOn() {
        TicketId source = opened(TeamKind.ORDERS);
        TicketId target = opened(TeamKind.ORDERS);
        insight.catchUp();
        assertThat(projected()).contains(source.value(), target.value());

        merges.merge(SYSTEM, source, target, true);
        insight.catchUp();
        assertThat(projected()).contains(target.value()).doesNotContain(source.value());

        merges.undo(SYSTEM, source);
        insight.catchUp();
        assertThat(projected()).contains(source.value(), target.value());
    }

    private List<Long> projected() {
        return sql.sql("select ticket from insight.ticket_fact").query(Long.class).list();
    }

    @Test
    void theDashboardSaysThatTodayIsNoWorkingDay() {
        Browser chief = signedIn(Role.DIRECTOR);
        Map<DayOfWeek, List<Shift>> everyDay =
                Arrays.stream(DayOfWeek.values())
                        .collect(
                                Collectors.toMap(
                                        day -> day, _ -> List.of(Shift.parse("00:00-24:00"))));
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        SpecialDay feast =
                new SpecialDay(today, new Bilingual("厂庆", "Founders' day"), List.of(), null);
        String resting = team(new Hours(everyDay, List.of(feast), List.of()));
        String working = team(new Hours(everyDay, List.of(), List.of()));

        JsonNode rest = chief.get("/api/v1/dashboard?team=" + resting).body().path("rest");

        assertThat(rest.path("name").path("zh").asString()).isEqualTo("厂庆");
        assertThat(rest.path("date").asString()).isEqualTo(today.toString());
        assertThat(Instant.parse(rest.path("worksAgainAt").asString()))
                .isEqualTo(today.plusDays(1).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant());
        assertThat(chief.get("/api/v1/dashboard?team=" + working).body().path("rest").isObject())
                .isFalse();
    }

    private String team(Hours hours) {
        Bilingual name = new Bilingual("团队", "Team " + Ids.next());
        var calendar = calendars.create(SYSTEM, name, "Asia/Shanghai", hours);
        return teams.create(
                        SYSTEM,
                        new Teams.TeamDescription(
                                name, TeamKind.ORDERS, calendar.id(), Assignment.QUEUE, null))
                .id()
                .toString();
    }

    private List<Change> figuresMovedSince(Position before) {
        return changes.since(before, 100).stream()
                .filter(change -> change.kind().equals("dashboard"))
                .toList();
    }

    private static JsonNode dashboard(Browser reader) {
        Browser.Answer answer = reader.get("/api/v1/dashboard?days=7&zone=Asia/Shanghai");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void anotherTeamsFiguresAreNotFoundAndAgentsSeeNone() {
        Browser supervisor = signedIn(Role.TRAINING_SUPERVISOR, TeamKind.COMPLAINTS);
        Browser agent = signedIn(Role.AGENT, TeamKind.COMPLAINTS);
        String other = teams.byKind(TeamKind.ORDERS).getFirst().id().toString();

        assertThat(supervisor.get("/api/v1/dashboard?team=" + other).problem())
                .isEqualTo("NotFound");
        assertThat(supervisor.get("/api/v1/dashboard?zone=Mars").problem())
                .isEqualTo("InvalidInput");
        assertThat(agent.get("/api/v1/dashboard").problem()).isEqualTo("Forbidden");
        assertThat(supervisor.post("/api/v1/insight/rebuild", null).problem())
                .isEqualTo("Forbidden");
    }

    @Test
    void aRebuildIsAskedForOnceAndCanBeCancelled() {
        Browser administrator = signedIn(Role.ADMINISTRATOR);
        JsonNode asked = administrator.post("/api/v1/insight/rebuild", null).body();

        assertThat(administrator.post("/api/v1/insight/rebuild", null).body().path("id"))
                .isEqualTo(asked.path("id"));
        assertThat(administrator.delete("/api/v1/insight/rebuild").status()).isEqualTo(204);
        assertThat(
                        administrator
                                .get("/api/v1/insight/rebuild")
                                .body()
                                .path("cancelled")
                                .asBoolean())
                .isTrue();
    }
}
