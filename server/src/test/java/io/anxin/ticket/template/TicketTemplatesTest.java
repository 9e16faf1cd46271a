package io.anxin.ticket.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.Browser.Answer;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.NewAccount;
import io.anxin.access.Role;
import io.anxin.shared.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Prepared contents.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
class TicketTemplatesTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Actor SYSTEM = Actor.system("test");

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;

    private Browser signedIn(Role role) {
        String mail = Ids.next() + "@example.com";
        accounts.create(SYSTEM, new NewAccount(mail, mail, Set.of(role), "en", PASSWORD));
        Browser browser = new Browser(port);
        assertThat(browser.signIn(mail, PASSWORD).status()).isEqualTo(200);
        return browser;
    }

    private static Map<String, Object> template(Map<String, Object> more) {
        Map<String, Object> content = new HashMap<>(more);
        content.put("subject", Map.of("zh", "退货申请", "en", "Return request"));
        content.put("text", Map.of("zh", "请退货", "en", "Please take it back"));
        return Map.of(
                "version",
                0,
                "name",
                Map.of("zh", "退货", "en", "Return"),
                "content",
                content,
                "position",
                1,
                "active",
                true);
    }

    @Test
    void aTemplateIsKeptAndOfferedToWhoeverOpensTickets() {
        Browser admin = signedIn(Role.ADMINISTRATOR);
        Answer made =
                admin.post(
                        "/api/v1/ticket-templates",
                        template(Map.of("kind", "RETURN", "tags", List.of("rma"))));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        Browser agent = signedIn(Role.AGENT);
        assertThat(agent.get("/api/v1/ticket-templates").body().toString())
                .contains("Return request", "rma");
        assertThat(agent.post("/api/v1/ticket-templates", template(Map.of())).status())
                .isEqualTo(403);
        String path = "/api/v1/ticket-templates/" + made.body().path("id").asString();
        assertThat(admin.delete(path + "?version=9").problem()).isEqualTo("Stale");
        assertThat(admin.delete(path + "?version=" + made.body().path("version").asLong()).status())
                .isEqualTo(204);
    }

    @Test
    void whatNoTicketCouldHaveIsRefused() {
        Browser admin = signedIn(Role.ADMINISTRATOR);
        assertThat(
                        admin.post(
                                        "/api/v1/ticket-templates",
                                        template(Map.of("category", Ids.next().toString())))
                                .status())
                .isEqualTo(400);
        assertThat(
                        admin.post(
                                        "/api/v1/ticket-templates",
                                        template(Map.of("fields", Map.of("nothing", "x"))))
                                .status())
                .isEqualTo(400);
    }
}
