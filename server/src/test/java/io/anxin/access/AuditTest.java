package io.anxin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.shared.Page;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
class AuditTest {

    private static final Actor TEST = Actor.system("test");

    @LocalServerPort private int port;
    @Autowired private Audit audit;
    @Autowired private Accounts accounts;
    @Autowired private JdbcClient sql;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update access.audit set actor_name = 'somebody else'",
                "delete from access.audit",
                "truncate access.audit"
            })
    void theDatabaseRefusesToChangeHistory(String statement) {
        audit.record(TEST, "tried", "trial", "1", null, null);
        assertThatThrownBy(() -> sql.sql(statement).update())
                .hasStackTraceContaining("append-only");
    }

    @Test
    void onlyWhatChangedIsKept() {
        audit.record(
                TEST,
                "changed",
                "thing",
                "7",
                Map.of("a", 1, "b", Map.of("x", 1, "y", 2)),
                Map.of("a", 1, "b", Map.of("x", 1, "y", 3)));
        Page<Audit.Entry> page = audit.of("thing", "7", null, 10);
        assertThat(page.items()).hasSize(1);
        assertThat(page.items().getFirst().before()).hasToString("{\"b\":{\"y\":2}}");
        assertThat(page.items().getFirst().after()).hasToString("{\"b\":{\"y\":3}}");
    }

    @Test
    void historyIsPagedByKeyNewestFirst() {
        for (int i = 0; i < 5; i++) {
            audit.record(TEST, "step-" + i, "walk", "1", null, null);
        }
        Page<Audit.Entry> first = audit.of("walk", "1", null, 3);
        assertThat(first.items())
                .extracting(Audit.Entry::action)
                .containsExactly("step-4", "step-3", "step-2");
        Page<Audit.Entry> rest = audit.of("walk", "1", first.next(), 3);
        assertThat(rest.items())
                .extracting(Audit.Entry::action)
                .containsExactly("step-1", "step-0");
        assertThat(rest.next()).isNull();
    }

    @Test
    void whoeverMayNotSeeTheAuditIsRefusedAndAnExpiredTokenIsTold() {
        Account agent =
                accounts.create(
                        TEST,
                        new NewAccount(
                                "Audrey",
                                "audrey@example.com",
                                Set.of(Role.AGENT),
                                "en",
                                "correct horse battery"));
        Browser browser = new Browser(port);
        browser.signIn(agent.mail(), "correct horse battery");
        assertThat(browser.get("/api/v1/audit").problem()).isEqualTo("Forbidden");

        String secret =
                browser.post("/api/v1/tokens", Map.of("name", "t", "scope", Set.of("READ_TICKETS")))
                        .body()
                        .path("secret")
                        .asString();
        Browser machine = new Browser(port).withToken(secret);
        assertThat(machine.get("/api/v1/session").body().path("permissions").toString())
                .isEqualTo("[\"READ_TICKETS\"]");
        assertThat(
                        machine.post(
                                        "/api/v1/tokens",
                                        Map.of("name", "w", "scope", Set.of("WORK_TICKETS")))
                                .problem())
                .isEqualTo("Forbidden");
        String unseen =
                browser.post("/api/v1/tokens", Map.of("name", "u"))
                        .body()
                        .path("secret")
                        .asString();
        sql.sql("update access.token set expires_at = now() - interval '1 minute'").update();
        Browser.Answer expired =
                new Browser(port).speaking("zh-CN").withToken(unseen).get("/api/v1/session");
        assertThat(expired.status()).isEqualTo(401);
        assertThat(expired.problem()).isEqualTo("TokenExpired");
        assertThat(expired.body().path("title").asString()).isEqualTo("令牌已过期");
        assertThat(new Browser(port).withToken("anx_nonsense").get("/api/v1/session").problem())
                .isEqualTo("NotSignedIn");
    }
}
