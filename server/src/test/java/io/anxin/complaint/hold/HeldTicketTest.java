package io.anxin.complaint.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.Browser.Answer;
import io.anxin.access.Role;
import io.anxin.collaboration.People;
import io.anxin.collaboration.People.Person;
import io.anxin.complaint.Complainant;
import io.anxin.organisation.TeamKind;
import io.anxin.ticket.TicketId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// What a legal hold on a complaint does to its ticket: `docs/policies/complaints.md`, rule 8.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
@Import(People.class)
class HeldTicketTest {

    @LocalServerPort private int port;
    @Autowired private People people;
    @Autowired private JdbcClient sql;

    private TicketId ticket;
    private TicketId other;
    private String link;
    private Browser agent;
    private Browser director;
    private String complaint;

    @BeforeEach
    void aHeldTicket() {
        ticket = people.ticket("Burnt relay", "en");
        other = people.ticket("The same relay", "en");
        Person working = people.signedIn(port, Role.AGENT, TeamKind.ORDERS, false);
        agent = working.browser();
        director = people.signedIn(port, Role.DIRECTOR, TeamKind.ORDERS, false).browser();
        agent.post(at() + "/notes", Map.of("format", "TEXT", "text", "Photo of the relay"));
        agent.post(at() + "/links", Map.of("kind", "RELATED", "ticket", other.value()));
        link = agent.get(at() + "/links").body().get(0).path("id").asString();
        JsonNode page = new Complainant(agent).opened(ticket, "Safety", "CRITICAL");
        complaint = Complainant.url(page);
        hold();
    }

    private String at() {
        return "/api/v1/tickets/" + ticket;
    }

    private void hold() {
        assertThat(director.put(complaint + "/hold", Map.of("reason", "Court case 8")).status())
                .isEqualTo(204);
    }

    private void lift() {
        assertThat(director.put(complaint + "/hold-lifting", Map.of("reason", "Settled")).status())
                .isEqualTo(204);
    }

    private record Call(String method, String path, @Nullable Object body) {}

    private List<Call> alterations() {
        String message =
                agent.get(at() + "/messages").body().path("items").get(0).path("id").asString();
        return List.of(
                new Call("PUT", at() + "/subject", Map.of("subject", "Something else")),
                new Call("PUT", at() + "/tags", Map.of("tags", List.of("x"))),
                new Call("PUT", at() + "/classification", Map.of("kind", "SUGGESTION")),
                new Call("PUT", at() + "/closure", Map.of("reason", "SPAM")),
                new Call("PUT", at() + "/closure", Map.of("reason", "DUPLICATE")),
                new Call("DELETE", at() + "/links/" + link, null),
                new Call("DELETE", "/api/v1/tickets/" + other + "/links/" + link, null),
                merge(ticket, other),
                merge(other, ticket),
                new Call(
                        "POST",
                        at() + "/splits",
                        Map.of("messages", List.of(message), "subject", "Another matter")));
    }

    private static Call merge(TicketId source, TicketId target) {
        return new Call(
                "PUT",
                "/api/v1/tickets/" + source + "/merge",
                Map.of("into", target.value(), "acrossCustomers", true));
    }

    private Answer sent(Call call) {
        return agent.send(call.method(), call.path(), call.body());
    }

    @Test
    void whatWouldAlterEvidenceIsRefusedInBothLanguages() {
        for (Call call : alterations()) {
            Answer english = sent(call);
            assertThat(english.status()).as(call + " " + english.body()).isEqualTo(409);
            assertThat(english.problem()).as(call.toString()).isEqualTo("TicketHeld");
            assertThat(english.body().path("title").asString()).isEqualTo("Legal hold");
            assertThat(english.body().path("detail").asString())
                    .startsWith(ticket.number() + " is under a legal hold.");
            assertThat(english.header("content-type")).startsWith("application/problem+json");
            agent.speaking("zh-CN");
            Answer chinese = sent(call);
            agent.speaking("en");
            assertThat(chinese.body().path("title").asString()).isEqualTo("法律保全");
            assertThat(chinese.body().path("detail").asString())
                    .startsWith(ticket.number() + " 处于法律保全中");
        }
        assertThat(agent.get(at()).body().path("subject").asString()).isEqualTo("Burnt relay");
    }

    @Test
    void theWorkOnItGoesOnToItsEnd() {
        assertThat(agent.get(at()).body().path("held").asBoolean()).isTrue();
        List<Call> work =
                List.of(
                        new Call("POST", at() + "/notes", Map.of("format", "TEXT", "text", "More")),
                        new Call(
                                "PUT",
                                at() + "/assessment",
                                Map.of("severity", "CRITICAL", "impact", "SITE")),
                        new Call("PUT", at() + "/waiting", Map.of("waitingFor", "PARTS")),
                        new Call("DELETE", at() + "/waiting", null),
                        new Call("PUT", at() + "/resolution", Map.of("code", "SOLVED")),
                        new Call("DELETE", at() + "/resolution", null),
                        new Call("PUT", at() + "/resolution", Map.of("code", "SOLVED")),
                        new Call("PUT", at() + "/confirmation", Map.of("byCustomer", true)),
                        new Call("PUT", at() + "/closure", Map.of("reason", "CONFIRMED")));
        for (Call call : work) {
            Answer done = sent(call);
            assertThat(done.status()).as(call + " " + done.body()).isLessThan(300);
        }
    }

    @Test
    void theCustomerIsAnswered() {
        Answer said =
                agent.post(
                        at() + "/replies",
                        Map.of(
                                "format",
                                "TEXT",
                                "text",
                                "We look into it.",
                                "lastSeenMessage",
                                0,
                                "sendAnyway",
                                true));
        assertThat(said.status()).as(said.body().toString()).isLessThan(300);
    }

    @Test
    void severalAtOnceAreToldOneByOne() {
        Answer bulk =
                agent.post(
                        "/api/v1/tickets/bulk",
                        Map.of(
                                "ids",
                                List.of(ticket.value(), other.value()),
                                "action",
                                Map.of("kind", "TAG", "tag", "checked")));
        assertThat(bulk.body().path("done").asInt()).as(bulk.body().toString()).isEqualTo(1);
        assertThat(bulk.body().path("rows").toString()).contains("TicketHeld");
    }

    @Test
    void liftingItFreesTheTicketAgain() {
        lift();
        assertThat(agent.get(at()).body().path("held").asBoolean()).isFalse();
        for (Call call : alterations()) {
            if (!call.path().contains("closure") && !call.path().contains("merge")) {
                Answer done = sent(call);
                assertThat(done.problem()).as(call.toString()).isNotEqualTo("TicketHeld");
            }
        }
        assertThat(agent.get(at()).body().path("subject").asString()).isEqualTo("Something else");
        assertThat(sent(merge(ticket, other)).status()).isLessThan(300);
    }

    @Test
    void whatIsMergedWithItIsHeldWithIt() {
        lift();
        assertThat(sent(merge(ticket, other)).status()).isLessThan(300);
        hold();
        assertThat(agent.delete(at() + "/merge").problem()).isEqualTo("TicketHeld");
        String whole = "/api/v1/tickets/" + other;
        assertThat(agent.put(whole + "/tags", Map.of("tags", List.of("x"))).problem())
                .isEqualTo("TicketHeld");
        lift();
        assertThat(agent.delete(at() + "/merge").status()).isLessThan(300);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ticket.ticket set subject = 'x' where id = ?",
                "update ticket.ticket set fields = '{\"a\": 1}' where id = ?",
                "update ticket.ticket set customer = gen_random_uuid() where id = ?",
                "update ticket.ticket set closed_at = now(), closed_reason = 'SPAM' where id = ?",
                "delete from ticket.ticket where id = ?"
            })
    void noStatementAltersIt(String statement) {
        assertThatThrownBy(() -> sql.sql(statement).param(ticket.value()).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("legal hold");
    }
}
