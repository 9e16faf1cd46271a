package io.anxin.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.Browser.Answer;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.NewAccount;
import io.anxin.access.Role;
import io.anxin.job.DueJobs;
import io.anxin.shared.Ids;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
@Import({DueJobs.class, ImportDesk.class})
class ImportsTest {

    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private ImportDesk desk;
    @Autowired private DueJobs jobs;
    @Autowired private JdbcClient sql;

    private Browser signedIn(Role role, String language) {
        String mail = Ids.next() + "@example.com";
        accounts.create(
                Actor.system("test"), new NewAccount(mail, mail, Set.of(role), language, PASSWORD));
        Browser browser = new Browser(port).speaking(language);
        browser.signIn(mail, PASSWORD);
        return browser;
    }

    private static String word() {
        return "w" + Ids.next().toString().replace("-", "");
    }

    private static long customers(Browser person, String word) {
        return person.get(
                        "/api/v1/customers?size=50&q="
                                + URLEncoder.encode(word, StandardCharsets.UTF_8))
                .body()
                .path("items")
                .size();
    }

    private static Map<String, String> assignments(JsonNode made) {
        Map<String, String> assignments = new HashMap<>();
        for (JsonNode column : made.path("columns")) {
            if (column.path("field").isString()) {
                assignments.put(column.path("title").asString(), column.path("field").asString());
            }
        }
        return assignments;
    }

    @Test
    void aChineseFileIsTriedTakenInOnceAndItsFaultsGivenBack() {
        Browser person = signedIn(Role.AGENT, "zh-CN");
        String word = word();
        String rows =
                "客户姓名,公司名称,手机号,电子邮箱,标记,备注\n"
                        + "王芳,安信机械"
                        + word
                        + ",,wang@"
                        + word
                        + ".example,\"重点,老客户\",漏油\n"
                        + "李雷,,,no address,,=cmd()\n"
                        + "韩梅梅,安信机械"
                        + word
                        + ",,han@"
                        + word
                        + ".example,,\n";
        JsonNode made =
                desk.begun(person, "customers", "客户.csv", rows.getBytes(Charset.forName("GBK")));
        assertThat(made.path("charset").asString()).isEqualTo("GB18030");
        assertThat(made.path("rows").asLong()).isEqualTo(3);
        assertThat(assignments(made))
                .isEqualTo(
                        Map.of(
                                "客户姓名", "name", "公司名称", "company", "手机号", "phone", "电子邮箱", "mail",
                                "标记", "tags", "备注", "notes"));

        ImportDesk.Run trial = desk.run(person, made, true);
        assertThat(trial.figure("wouldCreate")).isEqualTo(2);
        assertThat(trial.figure("faulty")).isEqualTo(1);
        assertThat(customers(person, word)).isZero();

        ImportDesk.Run run = desk.run(person, made, false);
        assertThat(run.figure("created")).isEqualTo(2);
        assertThat(run.faulty()).contains("李雷").contains("'=cmd()").contains(",3,");
        assertThat(run.faulty()).doesNotContain("韩梅梅");
        assertThat(customers(person, word)).isEqualTo(2);

        ImportDesk.Run again = desk.run(person, made, false);
        assertThat(again.figure("created")).isZero();
        assertThat(again.figure("known")).isEqualTo(2);
        assertThat(customers(person, word)).isEqualTo(2);
    }

    @Test
    void whoIsKnownIsChangedOnlyWhenAskedTo() {
        Browser person = signedIn(Role.AGENT, "en");
        String word = word();
        String mail = "ada@" + word + ".example";
        String first = "id;name;e-mail\nA-" + word + ";Ada;" + mail + "\n";
        desk.run(person, desk.begun(person, "customers", "a.csv", bytes(first)), false);
        String second = "id;name;e-mail\nA-" + word + ";Ada Lovelace;" + mail + "\n";
        JsonNode made = desk.begun(person, "customers", "b.csv", bytes(second));
        assertThat(desk.run(person, made, false).figure("known")).isEqualTo(1);
        assertThat(customers(person, "Lovelace " + word)).isZero();
        Map<String, Object> meant =
                Map.of(
                        "version", made.path("version").asLong(),
                        "assignments", Map.of("0", "externalId", "1", "name", "2", "mail"),
                        "changesKnown", true);
        Answer changed = person.put("/api/v1/imports/" + made.path("id").asString(), meant);
        assertThat(changed.status()).as(changed.body().toString()).isEqualTo(200);
        assertThat(desk.run(person, changed.body(), false).figure("changed")).isEqualTo(1);
        assertThat(person.put("/api/v1/imports/" + made.path("id").asString(), meant).status())
                .as("a stale version")
                .isEqualTo(409);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// As after a crash: the job is taken up anew and finds how far it had come.
    @Test
    void aRunThatWasBrokenOffGoesOnBehindWhatItHadDone() {
        Browser person = signedIn(Role.AGENT, "en");
        String word = word();
        StringBuilder rows = new StringBuilder("name,mail\n");
        for (int i = 0; i < 120; i++) {
            rows.append("Person ").append(i).append(",p").append(i).append('@').append(word);
            rows.append(".example\n");
        }
        JsonNode made = desk.begun(person, "customers", "many.csv", bytes(rows.toString()));
        String url = desk.started(person, made, false);
        String id = url.substring(url.lastIndexOf('/') + 1);
        sql.sql(
                        """
                        update job.job set checkpoint =
                            '{"row": 51, "created": 50, "changed": 0, "known": 0, "faulty": 0}'::jsonb,
                            done = 50, total = 120
                        where id = ?::uuid
                        """)
                .param(id)
                .update();
        jobs.run();
        JsonNode job = person.get(url).body();
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
        assertThat(job.path("done").asLong()).isEqualTo(120);
        assertThat(taken(made)).as("only the rows behind the place").isEqualTo(70);
        assertThat(desk.run(person, made, false).figure("created")).isEqualTo(50);
        assertThat(taken(made)).isEqualTo(120);
    }

    private long taken(JsonNode made) {
        return sql.sql("select count(*) from imports.taken_row where import = ?::uuid")
                .param(made.path("id").asString())
                .query(Long.class)
                .single();
    }

    @Test
    void aMappingIsUsedForTheNextFileOfTheSameForm() {
        Browser person = signedIn(Role.AGENT, "en");
        Answer saved =
                person.post(
                        "/api/v1/imports/mappings",
                        Map.of(
                                "target", "customers",
                                "name", "Old shop",
                                "fields", Map.of("Kdnr", "externalId", "Anrede", "notes")));
        assertThat(saved.status()).as(saved.body().toString()).isEqualTo(200);
        byte[] file = bytes("Kdnr,Anrede,Name\n1,Frau,Ida\n");
        assertThat(assignments(desk.begun(person, "customers", "k.csv", file)))
                .isEqualTo(Map.of("Kdnr", "externalId", "Anrede", "notes"));
        assertThat(assignments(desk.begun(signedIn(Role.AGENT, "en"), "customers", "k.csv", file)))
                .as("it is the owner's alone")
                .isEqualTo(Map.of("Name", "name"));
    }

    @Test
    void aForeignImportDoesNotExist() {
        Browser owner = signedIn(Role.AGENT, "en");
        JsonNode made = desk.begun(owner, "customers", "a.csv", bytes("name\nIda\n"));
        String url = "/api/v1/imports/" + made.path("id").asString();
        Browser other = signedIn(Role.ADMINISTRATOR, "en");
        assertThat(other.get(url).problem()).isEqualTo("NotFound");
        assertThat(other.post(url + "/runs", Map.of("version", 1, "trial", true)).problem())
                .isEqualTo("NotFound");
    }

    @Test
    void whoeverMayNotChangeThingsTakesInNone() {
        Browser agent = signedIn(Role.AGENT, "en");
        assertThat(agent.get("/api/v1/imports/targets").body().toString())
                .isEqualTo("[\"assets\",\"customers\"]");
        assertThat(desk.begin(agent, "tickets", "t.csv", bytes("subject\nx\n")).status())
                .isEqualTo(403);
    }

    @Test
    void whatIsNoTableIsRefused() {
        Browser person = signedIn(Role.AGENT, "en");
        for (byte[] content :
                List.of(bytes("PK\u0003\u0004 no workbook"), bytes("a,".repeat(500)))) {
            assertThat(desk.begin(person, "customers", "x.xlsx", content).problem())
                    .isEqualTo("SheetUnreadable");
        }
        JsonNode made = desk.begun(person, "customers", "a.csv", bytes("colour\nred\n"));
        Answer refused =
                person.post(
                        "/api/v1/imports/" + made.path("id").asString() + "/runs",
                        Map.of("version", 1, "trial", true));
        assertThat(refused.status()).isEqualTo(400);
    }
}
