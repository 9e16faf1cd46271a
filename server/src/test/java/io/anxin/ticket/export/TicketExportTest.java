package io.anxin.ticket.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.Browser.Answer;
import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.NewAccount;
import io.anxin.access.Role;
import io.anxin.customer.CustomerSummary;
import io.anxin.customer.Customers;
import io.anxin.customer.IdentityKind;
import io.anxin.job.DueJobs;
import io.anxin.organisation.TeamKind;
import io.anxin.organisation.Teams;
import io.anxin.shared.Bilingual;
import io.anxin.shared.Ids;
import io.anxin.ticket.OpenTicket;
import io.anxin.ticket.TicketId;
import io.anxin.ticket.Tickets;
import io.anxin.ticket.field.CustomFields;
import io.anxin.ticket.field.DefineField;
import io.anxin.ticket.field.FieldRules;
import io.anxin.ticket.field.FieldType;
import io.anxin.ticket.trait.Channel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
@Import(DueJobs.class)
class TicketExportTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Actor SYSTEM = Actor.system("test");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Customers customers;
    @Autowired private Teams teams;
    @Autowired private Tickets tickets;
    @Autowired private CustomFields fields;
    @Autowired private DueJobs jobs;

    private Browser signedIn(Role role, String language, TeamKind team) {
        String mail = Ids.next() + "@example.com";
        Account account =
                accounts.create(
                        SYSTEM, new NewAccount(mail, mail, Set.of(role), language, PASSWORD));
        accounts.assignTeam(
                SYSTEM, account.id(), teams.byKind(team).getFirst().id().value(), false);
        Browser browser = new Browser(port).speaking(language);
        browser.signIn(mail, PASSWORD);
        return browser;
    }

    private TicketId opened(String subject, TeamKind team) {
        CustomerSummary customer =
                customers.recognise(
                        SYSTEM, IdentityKind.MAIL, Ids.next() + "@c.example", "王芳", "zh-CN");
        return tickets.open(
                        SYSTEM,
                        OpenTicket.of(Channel.MAIL, subject, subject, customer.id(), "zh-CN")
                                .through(
                                        "service",
                                        "x@c.example",
                                        teams.byKind(team).getFirst().id()))
                .id();
    }

    private static Map<String, Object> wish(
            String format, Map<String, Object> query, String... columns) {
        return Map.of(
                "format",
                format,
                "title",
                "My list",
                "zone",
                "Asia/Shanghai",
                "query",
                query,
                "columns",
                List.of(columns));
    }

    private String table(Browser person, Map<String, Object> wish) {
        Answer started = person.post("/api/v1/tickets/exports", wish);
        assertThat(started.status()).as(started.body().toString()).isEqualTo(201);
        jobs.run();
        String url = String.valueOf(started.header("Location"));
        Answer job = person.get(url);
        assertThat(job.body().path("state").asString()).as(job.body().toString()).isEqualTo("DONE");
        Answer file = person.get(url + "/file");
        assertThat(file.header("Content-Disposition")).contains("My list").startsWith("attachment");
        return new String(file.raw().body(), StandardCharsets.UTF_8);
    }

    @Test
    void aListIsWrittenWithTheChosenColumnsInTheReadersLanguage() {
        if (fields.find("probe_bar").isEmpty()) {
            fields.define(
                    SYSTEM,
                    new DefineField(
                            0,
                            "probe_bar",
                            new Bilingual("探头", "Probe"),
                            FieldType.NUMBER,
                            new FieldRules(Set.of(), "bar", null, null, null, List.of()),
                            1,
                            false));
        }
        TicketId id = opened("=cmd()", TeamKind.ORDERS);
        Browser chinese = signedIn(Role.AFTER_SALES_SUPERVISOR, "zh-CN", TeamKind.ORDERS);
        chinese.put(
                "/api/v1/tickets/" + id + "/fields", Map.of("fields", Map.of("probe_bar", 7.5)));
        String text =
                table(
                        chinese,
                        wish(
                                "CSV",
                                Map.of("number", List.of(id.value())),
                                "subject",
                                "state",
                                "fields.probe_bar"));
        assertThat(text).isEqualTo("\uFEFF主题,状态,探头\r\n'=cmd(),新建,7.5\r\n");
        String english =
                table(
                        signedIn(Role.DIRECTOR, "en", TeamKind.ORDERS),
                        wish("CSV", Map.of("number", List.of(id.value())), "number", "state"));
        assertThat(english).contains("Number,State\r\n" + id.number() + ",New");
    }

    @Test
    void anExportHoldsWhatItsReaderSeesAndNothingElse() {
        String word = "w" + Ids.next().toString().replace("-", "");
        TicketId own = opened(word, TeamKind.ORDERS);
        TicketId foreign = opened(word, TeamKind.COMPLAINTS);
        Browser supervisor = signedIn(Role.AFTER_SALES_SUPERVISOR, "en", TeamKind.ORDERS);
        for (Map<String, Object> query :
                List.<Map<String, Object>>of(Map.of("view", "ALL"), Map.of("q", word))) {
            assertThat(table(supervisor, wish("CSV", query)))
                    .contains(own.number())
                    .doesNotContain(foreign.number());
        }
        assertThat(table(supervisor, wish("XLSX", Map.of("q", word)))).startsWith("PK");
        Answer refused =
                signedIn(Role.AGENT, "en", TeamKind.ORDERS)
                        .post("/api/v1/tickets/exports", wish("CSV", Map.of("view", "ALL")));
        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void whatIsWrongIsToldBeforeAnythingStarts() {
        Browser supervisor = signedIn(Role.DIRECTOR, "en", TeamKind.ORDERS);
        Answer column =
                supervisor.post(
                        "/api/v1/tickets/exports", wish("CSV", Map.of(), "subject", "secret"));
        assertThat(column.body().toString()).contains("columns[1]");
        assertThat(supervisor.get("/api/v1/jobs").body().path("items").size()).isZero();
    }
}
