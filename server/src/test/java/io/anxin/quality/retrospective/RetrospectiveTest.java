package io.anxin.quality.retrospective;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.Browser.Answer;
import io.anxin.access.Role;
import io.anxin.collaboration.People;
import io.anxin.collaboration.People.Person;
import io.anxin.organisation.TeamKind;
import io.anxin.shared.Ids;
import io.anxin.survey.SurveyAnswered;
import io.anxin.survey.SurveyId;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/// Looking back at low scores: `docs/policies/retrospectives.md`.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
@Import(People.class)
class RetrospectiveTest {

    @LocalServerPort private int port;
    @Autowired private People people;
    @Autowired private Tickets tickets;
    @Autowired private RetrospectiveOpening opening;
    @Autowired private RetrospectiveTable table;

    private Person lead;
    private TicketId ticket;

    @BeforeEach
    void somebodyLeads() {
        lead = people.signedIn(port, Role.AGENT, TeamKind.ORDERS, true);
        ticket = people.ticket("A gauge", "en");
    }

    private SurveyAnswered answered(
            SurveyId survey, @Nullable Integer score, String comment, Instant at) {
        return new SurveyAnswered(
                survey,
                ticket,
                tickets.requireVisible(People.SYSTEM, ticket).customer(),
                false,
                score,
                comment,
                at);
    }

    private List<Retrospective> opened() {
        return table.ofTickets(List.of(ticket.value()));
    }

    @Test
    void aScoreBelowTheTargetOpensOneHoweverOftenItIsTold() {
        SurveyId survey = new SurveyId(Ids.next());
        opening.judge(answered(survey, 2, "Three days late", Instant.now()));
        opening.judge(answered(survey, 2, "Three days late", Instant.now()));
        opening.judge(answered(survey, 1, "Three weeks late", Instant.now()));

        assertThat(opened()).hasSize(1);
        Retrospective one = opened().getFirst();
        assertThat(one.score()).isEqualTo(1);
        assertThat(one.comment()).isEqualTo("Three weeks late");
        assertThat(one.owner()).as("a lead of the team").isNotNull();
        assertThat(lead.browser().get("/api/v1/notices").body().toString())
                .contains("retrospective-opened");
        assertThat(lead.browser().get("/api/v1/tickets/" + ticket + "/history").body().toString())
                .contains("retrospective-opened");
    }

    @Test
    void aGoodScoreNoScoreAndTheFarPastOpenNone() {
        opening.judge(answered(new SurveyId(Ids.next()), 3, "", Instant.now()));
        opening.judge(answered(new SurveyId(Ids.next()), null, "", Instant.now()));
        opening.judge(
                answered(
                        new SurveyId(Ids.next()), 1, "", Instant.now().minus(Duration.ofDays(30))));
        assertThat(opened()).isEmpty();
    }

    @Test
    void causesAreAskedForAndClosingNeedsAResult() {
        opening.judge(answered(new SurveyId(Ids.next()), 1, "Bad", Instant.now()));
        String url = "/api/v1/retrospectives/" + opened().getFirst().id();
        Answer written =
                lead.browser()
                        .put(
                                url,
                                Map.of(
                                        "version",
                                        1,
                                        "whys",
                                        List.of("No stock", "No forecast", "", "No data"),
                                        "actions",
                                        "Forecast part 7",
                                        "knowledge",
                                        "Article 12"));
        assertThat(written.status()).as(written.body().toString()).isEqualTo(200);
        assertThat(written.body().path("whys")).hasSize(3);
        assertThat(
                        lead.browser()
                                .put(url + "/closure", Map.of("version", 2, "result", " "))
                                .status())
                .isEqualTo(400);
        assertThat(
                        lead.browser()
                                .put(url + "/closure", Map.of("version", 1, "result", "x"))
                                .problem())
                .isEqualTo("Stale");
        Answer closed =
                lead.browser()
                        .put(url + "/closure", Map.of("version", 2, "result", "Stocked since May"));
        assertThat(closed.body().path("result").asString()).isEqualTo("Stocked since May");
        JsonNode open = lead.browser().get("/api/v1/retrospectives").body();
        assertThat(open.toString()).doesNotContain(opened().getFirst().id().toString());
        assertThat(
                        lead.browser()
                                .put(
                                        url,
                                        Map.of(
                                                "version",
                                                3,
                                                "whys",
                                                List.of(),
                                                "actions",
                                                "",
                                                "knowledge",
                                                ""))
                                .problem())
                .isEqualTo("RetrospectiveClosed");
    }

    @Test
    void anotherTeamDoesNotFindIt() {
        opening.judge(answered(new SurveyId(Ids.next()), 1, "Only for orders", Instant.now()));
        Person stranger = people.signedIn(port, Role.AGENT, TeamKind.COMPLAINTS, true);
        assertThat(stranger.browser().get("/api/v1/retrospectives").body().toString())
                .doesNotContain("Only for orders");
        assertThat(
                        stranger.browser()
                                .get("/api/v1/retrospectives/" + opened().getFirst().id())
                                .status())
                .isEqualTo(404);
    }
}
