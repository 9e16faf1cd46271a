package io.anxin.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.Browser.Answer;
import io.anxin.access.Permission;
import io.anxin.access.Role;
import io.anxin.job.DueJobs;
import io.anxin.organisation.TeamKind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

/// Personal data against every answer of the interface: `docs/policies/personal-data.md`.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
@Import({Worlds.class, Worlds.After.class, DueJobs.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class PersonalDataTest {

    /// A stream that does not end; it tells ids and versions only.
    private static final Set<String> APART = Set.of("GET /changes");

    private static final String PHONE = "+8613812345678";
    private static final String IDENTITY = "110101199003071234";

    @LocalServerPort private int port;
    @Autowired private Worlds worlds;
    @Autowired private DueJobs jobs;
    @Autowired private JdbcClient sql;

    private final Calls calls = new Calls();
    private World own = World.nowhere();
    private Browser administrator = new Browser(0);
    private Browser seeing = new Browser(0);
    private Browser masked = new Browser(0);
    private Browser nameless = new Browser(0);
    private String name = "";

    /// Machines of an administrator: one may do everything, one all but see addresses and numbers,
    /// one all but see names.
    @BeforeAll
    void aWorldAndThreeMachines() {
        administrator = worlds.administrator(port);
        own = worlds.of(port, TeamKind.ORDERS);
        name = "Zhao Liying " + own.marker().toUpperCase(Locale.ROOT);
        Worlds.done(
                administrator.post(
                        customer() + "/identities", Map.of("kind", "PHONE", "value", PHONE)));
        rename();
        Worlds.done(administrator.post("/api/v1/assets", Worlds.machineOf(own.customer())));
        String told = name + " says: call " + PHONE + " or " + mail() + ", " + IDENTITY;
        Worlds.done(
                administrator.post(ticket() + "/notes", Map.of("format", "TEXT", "text", told)));
        worlds.customerWrites(own, "\"" + name + "\" <" + mail() + ">", told);
        Worlds.done(administrator.put(ticket() + "/subject", Map.of("subject", told)));
        List<String> all = Arrays.stream(Permission.values()).map(Enum::name).toList();
        seeing = machine(all);
        masked = machine(without(all, "SEE_PERSONAL_DATA", "UNMASK_PERSONAL_DATA"));
        nameless = machine(without(all, "SEE_CUSTOMER_NAMES", "UNMASK_PERSONAL_DATA"));
    }

    private void rename() {
        JsonNode now = administrator.get(customer()).body();
        Worlds.done(
                administrator.put(
                        customer(),
                        Map.of(
                                "version",
                                now.path("version").asLong(),
                                "name",
                                name,
                                "locale",
                                "en",
                                "zone",
                                now.path("zone").asString(),
                                "tags",
                                List.of(),
                                "notes",
                                "Private: " + mail())));
    }

    private static List<String> without(List<String> all, String... less) {
        return all.stream().filter(each -> !List.of(less).contains(each)).toList();
    }

    private Browser machine(List<String> scope) {
        String secret =
                Worlds.done(
                                administrator.post(
                                        "/api/v1/tokens", Map.of("name", "m", "scope", scope)))
                        .body()
                        .path("secret")
                        .asString();
        return new Browser(port).withToken(secret);
    }

    private String customer() {
        return "/api/v1/customers/" + own.customer();
    }

    private String ticket() {
        return "/api/v1/tickets/" + own.ticket();
    }

    private String mail() {
        return own.marker() + "@customer.example";
    }

    private static String text(Answer answer) {
        return new String(answer.raw().body(), StandardCharsets.UTF_8);
    }

    /// Which calls tell one of the words, of the ticket that came by mail and of one of each kind.
    private List<String> telling(Browser reader, String... words) {
        List<String> told = new ArrayList<>();
        for (Endpoint endpoint : Endpoint.all()) {
            if (endpoint.isReading() && !APART.contains(endpoint.call())) {
                List<Long> tickets =
                        endpoint.path().startsWith("/tickets/{id}")
                                ? own.tickets()
                                : List.of(own.ticket());
                if (tickets.stream().anyMatch(each -> tells(reader, endpoint, each, words))) {
                    told.add(endpoint.call());
                }
            }
        }
        return told;
    }

    private boolean tells(Browser reader, Endpoint endpoint, long ticket, String... words) {
        return calls.queries(endpoint, own, ticket).stream()
                .map(query -> calls.address(endpoint, own, ticket, own) + query)
                .map(address -> text(reader.get(address)))
                .anyMatch(answer -> Stream.of(words).anyMatch(answer::contains));
    }

    @Test
    void noAnswerTellsAddressesToWhoMayNotSeeThem() {
        assertThat(telling(masked, mail(), PHONE, "13812345678", IDENTITY)).isEmpty();
    }

    @Test
    void noAnswerTellsNamesToWhoMayNotSeeThem() {
        assertThat(telling(nameless, name, "Zhao Liying")).isEmpty();
    }

    /// Or the tests above would hold for a program that never tells.
    @Test
    void manyAnswersTellThemToWhoMay() {
        String[] everywhere = {
            "GET /customers",
            "GET /customers/{id}",
            "GET /customers/{id}/timeline",
            "GET /tickets",
            "GET /tickets/{id}",
            "GET /tickets/{id}/messages",
            "GET /tickets/{id}/history",
            "GET /audit",
            "GET /intake/{id}",
            "GET /intake/{id}/original",
            "GET /outbox"
        };
        assertThat(telling(seeing, mail(), PHONE, IDENTITY)).contains(everywhere);
        assertThat(telling(seeing, name))
                .contains("GET /customers", "GET /tickets", "GET /tickets/{id}/messages");
        assertThat(telling(masked, name)).contains("GET /customers", "GET /tickets");
        assertThat(telling(nameless, PHONE)).contains("GET /customers/{id}");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void noAnswerTellsARoleWhatItMayNotSee(Role role) {
        Browser person = Worlds.signedIn(port, worlds.person(role, TeamKind.ORDERS));
        if (role.permissions().contains(Permission.SEE_PERSONAL_DATA)) {
            assertThat(text(person.get(customer()))).contains(mail(), PHONE, name);
        } else {
            assertThat(telling(person, mail(), PHONE, "13812345678", IDENTITY)).isEmpty();
        }
    }

    private String export(Browser reader) {
        Answer started =
                reader.post(
                        "/api/v1/tickets/exports",
                        Map.of(
                                "format", "CSV",
                                "title", "List",
                                "zone", "Asia/Shanghai",
                                "query", Map.of("q", own.marker()),
                                "columns", List.of("number", "subject", "customer")));
        Worlds.done(started);
        jobs.run();
        String file = text(reader.get(started.header("Location") + "/file"));
        assertThat(file).contains("T-" + own.ticket());
        return file;
    }

    @Test
    void whatIsTakenAlongTellsNoMoreThanTheScreen() {
        assertThat(export(seeing)).contains(name, PHONE, mail());
        assertThat(export(masked)).contains(name).doesNotContain(PHONE, mail(), IDENTITY);
        assertThat(export(nameless)).contains(PHONE, "Z•••").doesNotContain(name);
    }

    private int found(Browser reader, String words) {
        String q = URLEncoder.encode(words, StandardCharsets.UTF_8);
        int count = 0;
        for (JsonNode row : reader.get("/api/v1/customers?size=200&q=" + q).body().path("items")) {
            if (row.path("customer").path("id").asString().equals(own.customer().toString())) {
                count++;
            }
        }
        return count;
    }

    @Test
    void aPartOfANumberFindsNobodyButTheWholeOneDoes() {
        assertThat(found(seeing, "12345678")).isEqualTo(1);
        assertThat(found(masked, "12345678")).isZero();
        assertThat(found(masked, "5678")).isZero();
        assertThat(found(masked, PHONE)).isEqualTo(1);
        assertThat(found(masked, mail())).isEqualTo(1);
        assertThat(found(nameless, "Zhao")).isZero();
        assertThat(found(nameless, name)).isEqualTo(1);
        assertThat(masked.get("/api/v1/tickets?view=all&q=1381234").body().path("items")).isEmpty();
    }

    @Test
    void whoSaysWhySeesOneCustomerForAWhileAndTheAuditorSeesThat() {
        Browser trainer =
                Worlds.signedIn(port, worlds.person(Role.TRAINING_SUPERVISOR, TeamKind.ORDERS));
        assertThat(text(trainer.get(customer()))).contains("•••").doesNotContain(mail());
        String file = ticket() + "/files/" + own.file();
        assertThat(trainer.get(file).status()).isEqualTo(403);
        assertThat(trainer.get(customer() + "/unmasking").body().path("until").isNull()).isTrue();
        assertThat(trainer.post(customer() + "/unmasking", Map.of("reason", " ")).status())
                .isEqualTo(400);
        Answer shown = trainer.post(customer() + "/unmasking", Map.of("reason", "Call-back check"));
        assertThat(shown.status()).as(text(shown)).isEqualTo(200);
        assertThat(trainer.get(customer() + "/unmasking").body().path("until").asString())
                .isEqualTo(shown.body().path("until").asString());

        assertThat(text(trainer.get(customer()))).contains(mail(), PHONE);
        assertThat(text(trainer.get(ticket() + "/messages"))).contains(mail(), PHONE);
        assertThat(trainer.get(file).status()).isEqualTo(200);
        assertThat(text(trainer.get("/api/v1/customers?size=200"))).doesNotContain(mail());

        assertThat(text(seeing.get("/api/v1/unmaskings"))).contains("Call-back check");
        assertThat(text(seeing.get("/api/v1/audit?subject=customer/" + own.customer())))
                .contains("personal-data-shown");
        assertThat(trainer.get("/api/v1/unmaskings").status()).isEqualTo(403);
    }

    @Test
    void itIsHiddenAgainWhenTheTimeIsOver() {
        var account = worlds.person(Role.TRAINING_SUPERVISOR, TeamKind.ORDERS);
        Browser trainer = Worlds.signedIn(port, account);
        sql.sql(
                        """
                        insert into access.unmasking (id, account, account_name, subject, subject_id,
                            reason, at, until)
                        values (gen_random_uuid(), ?, 'x', 'customer', ?, 'Earlier',
                            now() - interval '20 minutes', now() - interval '5 minutes')
                        """)
                .params(account.id().value(), own.customer())
                .update();
        assertThat(text(trainer.get(customer()))).doesNotContain(mail(), PHONE);
    }

    @Test
    void whoMayNotAskForItIsShownNothing() {
        Browser agent = Worlds.signedIn(port, worlds.person(Role.COLLEAGUE, TeamKind.ORDERS));
        assertThat(agent.post(customer() + "/unmasking", Map.of("reason", "x")).status())
                .isEqualTo(403);
    }

    @Test
    void whatIsHiddenIsNotWrittenBack() {
        Answer written =
                masked.post(
                        ticket() + "/notes",
                        Map.of("format", "TEXT", "text", "w•••@customer.example"));
        assertThat(written.status()).isEqualTo(400);
        assertThat(written.body().path("errors").get(0).path("message").asString())
                .contains("hidden from you");
    }
}
