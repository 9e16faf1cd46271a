package io.anxin.collaboration.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.Browser.Answer;
import io.anxin.access.Role;
import io.anxin.collaboration.People;
import io.anxin.collaboration.People.Person;
import io.anxin.organisation.TeamKind;
import io.anxin.ticket.TicketId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/// Major incidents: `docs/policies/major-incidents.md`.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
@Import(People.class)
class IncidentTest {

    @LocalServerPort private int port;
    @Autowired private People people;
    @Autowired private Broadcaster broadcaster;

    private Person agent;
    private TicketId parent;
    private TicketId chinese;
    private TicketId english;

    @BeforeEach
    void aCloudFails() {
        agent = people.signedIn(port, Role.AGENT, TeamKind.ORDERS, false);
        parent = people.ticket("Cloud down", "en");
        chinese = people.ticket("连不上云平台", "zh-CN");
        english = people.ticket("Cannot sign in", "en");
        agent.browser().put(url(), null);
        Answer attached = attach(chinese, english);
        assertThat(attached.body().get(0).path("done").asBoolean())
                .as(attached.body().toString())
                .isTrue();
    }

    private String url() {
        return "/api/v1/tickets/" + parent + "/incident";
    }

    private Answer attach(TicketId... tickets) {
        return agent.browser()
                .post(
                        url() + "/affected",
                        Map.of("tickets", List.of(tickets).stream().map(TicketId::value).toList()));
    }

    private Answer answer(Map<String, Object> words) {
        return agent.browser().post(url() + "/answers", words);
    }

    private String thread(TicketId ticket) {
        return agent.browser().get("/api/v1/tickets/" + ticket + "/messages").body().toString();
    }

    private JsonNode progress() {
        return agent.browser().get(url()).body().path("answers").get(0).path("progress");
    }

    private void await() {
        for (int i = 0; i < 20 && progress().path("pending").asInt() > 0; i++) {
            broadcaster.sweep();
        }
    }

    @Test
    void everyCustomerIsAnsweredInTheOwnThreadAndLanguage() {
        Answer asked = answer(Map.of("zh", "平台已恢复。", "en", "The platform is back."));
        assertThat(asked.status()).as(asked.body().toString()).isEqualTo(201);
        await();

        assertThat(thread(chinese)).contains("平台已恢复").doesNotContain("is back");
        assertThat(thread(english)).contains("is back").doesNotContain("平台已恢复");
        assertThat(thread(parent)).doesNotContain("is back");
        assertThat(progress().path("sent").asInt()).isEqualTo(2);
    }

    @Test
    void aLanguageThatACustomerReadsMayNotBeMissing() {
        Answer refused = answer(Map.of("en", "The platform is back."));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().toString()).contains("zh");
    }

    @Test
    void whatFailsForOneIsToldAndLeavesTheOthersAnswered() {
        answer(Map.of("zh", "平台已恢复。", "en", "The platform is back.", "code", "NO_SUCH_CODE"));
        await();
        assertThat(progress().path("failed").asInt()).isEqualTo(2);
        assertThat(thread(english)).as("all or nothing for each").doesNotContain("is back");
        String id = agent.browser().get(url()).body().path("answers").get(0).path("id").asString();
        JsonNode rows = agent.browser().get(url() + "/answers/" + id + "/rows").body();
        assertThat(rows.path("items").get(0).path("problem").asString()).contains("NO_SUCH_CODE");
    }

    @Test
    void theAnswerCanResolveAllAndOnlyThoseThatAreOpenGetIt() {
        agent.browser().put("/api/v1/tickets/" + english + "/resolution", Map.of("code", "SOLVED"));
        answer(Map.of("zh", "平台已恢复。", "code", "SOLVED"));
        await();
        assertThat(progress().path("sent").asInt()).isEqualTo(1);
        assertThat(
                        agent.browser()
                                .get("/api/v1/tickets/" + chinese)
                                .body()
                                .path("state")
                                .asString())
                .isEqualTo("RESOLVED");
        assertThat(answer(Map.of("zh", "再次", "en", "again")).problem()).isEqualTo("NobodyAffected");
    }

    @Test
    void whatIsStoppedIsNotSentAndCanBeTriedAgain() {
        String id =
                answer(Map.of("zh", "平台已恢复。", "en", "The platform is back."))
                        .body()
                        .path("id")
                        .asString();
        agent.browser().put(url() + "/answers/" + id + "/cancellation", null);
        await();
        int skipped = progress().path("skipped").asInt();
        assertThat(progress().path("sent").asInt() + skipped).isEqualTo(2);
        agent.browser().post(url() + "/answers/" + id + "/retries", null);
        await();
        assertThat(progress().path("sent").asInt()).isEqualTo(2);
        assertThat(thread(english).split("The platform is back", -1)).as("once").hasSize(2);
    }

    @Test
    void aTicketSuffersFromOneIncidentAndEachRowTellsItsOutcome() {
        TicketId other = people.ticket("Other", "en");
        Answer again = attach(chinese, other);
        assertThat(again.body().get(0).path("done").asBoolean()).isFalse();
        assertThat(again.body().get(0).path("problem").toString()).contains("LinkedAlready");
        assertThat(again.body().get(1).path("done").asBoolean()).isTrue();
        assertThat(agent.browser().get("/api/v1/tickets/" + other + "/incident").status())
                .isEqualTo(204);
    }

    private Answer withdraw(String reason) {
        return agent.browser().put(url() + "/withdrawal", Map.of("reason", reason));
    }

    private String links(TicketId ticket) {
        return agent.browser().get("/api/v1/tickets/" + ticket + "/links").body().toString();
    }

    @Test
    void whatWasDeclaredByMistakeIsWithdrawnWithAReasonAndFreesWhatWasAttached() {
        assertThat(withdraw(" ").status()).isEqualTo(400);
        assertThat(withdraw("Another customer's cloud").status()).isEqualTo(204);
        assertThat(agent.browser().get(url()).status()).as("no incident any more").isEqualTo(204);
        assertThat(links(chinese)).doesNotContain("AFFECTED_BY");
        String history =
                agent.browser().get("/api/v1/tickets/" + parent + "/history").body().toString();
        assertThat(history).contains("incident-withdrawn", "Another customer's cloud");
        assertThat(answer(Map.of("zh", "x", "en", "x")).problem()).isEqualTo("NoIncident");
        assertThat(withdraw("Again").problem()).isEqualTo("NoIncident");

        assertThat(agent.browser().put(url(), null).status()).isEqualTo(204);
        assertThat(agent.browser().get(url()).body().path("affected")).isEmpty();
        assertThat(attach(chinese).body().get(0).path("done").asBoolean()).isTrue();
    }

    @Test
    void whatCustomersWereToldCannotBeWithdrawn() {
        answer(Map.of("zh", "平台已恢复。", "en", "The platform is back."));
        assertThat(withdraw("Too late").problem()).isEqualTo("IncidentAnswered");
        await();
        assertThat(withdraw("Too late").problem()).isEqualTo("IncidentAnswered");
        assertThat(agent.browser().get(url()).status()).isEqualTo(200);
    }
}
