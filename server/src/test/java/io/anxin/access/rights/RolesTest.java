package io.anxin.access.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.Browser.Answer;
import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.NewAccount;
import io.anxin.access.Permission;
import io.anxin.access.Role;
import io.anxin.shared.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
class RolesTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Actor SYSTEM = Actor.system("test");
    private static final String EXPORT = "/api/v1/tickets/export.csv?view=all";

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;

    private Account account(Set<Role> roles, Set<UUID> own) {
        String mail = Ids.next() + "@example.com";
        return accounts.create(SYSTEM, new NewAccount(mail, mail, roles, own, "en", PASSWORD));
    }

    private Browser signedIn(Account account) {
        Browser browser = new Browser(port);
        assertThat(browser.signIn(account.mail(), PASSWORD).status()).isEqualTo(200);
        return browser;
    }

    private Browser administrator() {
        return signedIn(account(Set.of(Role.ADMINISTRATOR), Set.of()));
    }

    private static JsonNode row(Browser administrator, String key) {
        for (JsonNode row : administrator.get("/api/v1/roles").body().path("roles")) {
            if (row.path("key").asString().equals(key)) {
                return row;
            }
        }
        throw new AssertionError(key);
    }

    private static List<String> rights(JsonNode row) {
        List<String> rights = new ArrayList<>();
        row.path("permissions").forEach(each -> rights.add(each.asString()));
        return rights;
    }

    private static Answer change(Browser by, String key, long version, List<String> rights) {
        return by.put("/api/v1/roles/" + key, Map.of("version", version, "permissions", rights));
    }

    private static UUID created(Browser by, Permission... rights) {
        Answer answer =
                by.post(
                        "/api/v1/roles",
                        Map.of(
                                "name",
                                Map.of("zh", "稽核", "en", "Auditor"),
                                "permissions",
                                List.of(rights)));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
        return UUID.fromString(answer.body().path("key").asString());
    }

    @Test
    void whatIsChangedOfAPostAppliesFromTheNextRequestAndIsAudited() {
        Browser administrator = administrator();
        Browser engineer = signedIn(account(Set.of(Role.ENGINEER), Set.of()));
        assertThat(engineer.get(EXPORT).status()).isEqualTo(403);
        JsonNode before = row(administrator, "ENGINEER");
        List<String> more = rights(before);
        more.add("EXPORT_TICKETS");
        long version = before.path("version").asLong();
        Answer changed = change(administrator, "ENGINEER", version, more);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body().path("standard").toString()).doesNotContain("EXPORT_TICKETS");
        assertThat(engineer.get(EXPORT).status()).isEqualTo(200);
        assertThat(
                        administrator
                                .get("/api/v1/audit?subject=role/ENGINEER&size=1")
                                .body()
                                .toString())
                .contains("role-changed", "EXPORT_TICKETS");
        assertThat(change(administrator, "ENGINEER", version, more).status()).isEqualTo(409);
        List<String> less = new ArrayList<>(more);
        less.removeAll(List.of("EXPORT_TICKETS", "MOVE_STOCK"));
        change(administrator, "ENGINEER", version + 1, less);
        assertThat(engineer.get(EXPORT).status()).isEqualTo(403);
        assertThat(engineer.get("/api/v1/session").body().path("permissions").toString())
                .contains("READ_PARTS")
                .doesNotContain("MOVE_STOCK");
    }

    @Test
    void aRoleOfTheOwnHoldsTheChosenRightsAndNoOthers() {
        Browser administrator = administrator();
        UUID role = created(administrator, Permission.READ_TICKETS, Permission.SEE_REPORTS);
        Browser auditor = signedIn(account(Set.of(), Set.of(role)));
        assertThat(auditor.get("/api/v1/dashboard").status()).isEqualTo(200);
        assertThat(auditor.get("/api/v1/customers").status()).isEqualTo(403);
        assertThat(auditor.get("/api/v1/roles").status()).isEqualTo(403);
        assertThat(row(administrator, role.toString()).path("holders").asInt()).isEqualTo(1);
    }

    @Test
    void aRoleThatSomebodyHoldsStays() {
        Browser administrator = administrator();
        UUID role = created(administrator, Permission.SEE_REPORTS);
        Account holder = account(Set.of(Role.AGENT), Set.of(role));
        String url = "/api/v1/roles/" + role + "?version=1";
        assertThat(administrator.delete(url).problem()).isEqualTo("RoleInUse");
        accounts.change(
                SYSTEM,
                holder.id(),
                1,
                new Accounts.Particulars(
                        holder.name(), holder.mail(), Set.of(Role.AGENT), Set.of()));
        assertThat(administrator.delete(url).status()).isEqualTo(204);
        assertThat(administrator.get("/api/v1/roles").body().toString())
                .doesNotContain(role.toString());
    }

    @Test
    void aRightThatIsWorthNothingAloneIsRefused() {
        Browser administrator = administrator();
        Answer answer =
                administrator.post(
                        "/api/v1/roles",
                        Map.of(
                                "name",
                                Map.of("zh", "x", "en", "x"),
                                "permissions",
                                List.of("WORK_TICKETS")));
        assertThat(answer.problem()).isEqualTo("InvalidInput");
        assertThat(answer.body().toString()).contains("WORK_TICKETS", "READ_TICKETS");
    }

    @Test
    void nobodyLocksTheAdministratorsOut() {
        Browser administrator = administrator();
        assertThat(change(administrator, "ADMINISTRATOR", 0, List.of()).problem())
                .isEqualTo("RoleFixed");
        assertThat(
                        change(administrator, "AGENT", 0, List.of("READ_TICKETS", "ADMINISTER"))
                                .problem())
                .isEqualTo("InvalidInput");
        Browser director = signedIn(account(Set.of(Role.DIRECTOR), Set.of()));
        assertThat(change(director, "AGENT", 0, List.of("READ_TICKETS")).status()).isEqualTo(403);
    }

    /// Or whoever keeps the accounts would be an administrator by a detour.
    @Test
    void nobodyGivesRightsThatTheyDoNotHave() {
        Browser administrator = administrator();
        UUID role = created(administrator, Permission.MANAGE_ACCOUNTS, Permission.READ_TICKETS);
        Browser clerk = signedIn(account(Set.of(), Set.of(role)));
        Account chief = account(Set.of(Role.ADMINISTRATOR), Set.of());
        String url = "/api/v1/accounts/" + chief.id();
        Map<String, Object> asAdministrator =
                Map.of(
                        "name",
                        "x",
                        "mail",
                        Ids.next() + "@example.com",
                        "roles",
                        List.of("ADMINISTRATOR"),
                        "locale",
                        "en");
        Map<String, Object> changed = new HashMap<>(asAdministrator);
        changed.put("version", 1);
        changed.remove("locale");
        for (Answer answer :
                List.of(
                        clerk.post("/api/v1/accounts", asAdministrator),
                        clerk.put(url, changed),
                        clerk.put(url + "/suspension", null),
                        clerk.post(url + "/password-link", null),
                        clerk.delete(url + "/second-factor"))) {
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(403);
        }
        Answer equal =
                clerk.post(
                        "/api/v1/accounts",
                        Map.of(
                                "name",
                                "y",
                                "mail",
                                Ids.next() + "@example.com",
                                "roles",
                                List.of(),
                                "ownRoles",
                                List.of(role),
                                "locale",
                                "en"));
        assertThat(equal.status()).as(equal.body().toString()).isEqualTo(201);
    }
}
