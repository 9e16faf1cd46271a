package io.anxin.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.Browser.Answer;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.NewAccount;
import io.anxin.access.Role;
import io.anxin.notification.webhook.FakeReceiver.Manner;
import io.anxin.shared.Ids;
import io.anxin.shared.WorldClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// Webhooks from the event to the answer, against a system that fails.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "anxin.webhooks.allowed-networks=127.0.0.1/32")
@AnxinTest
class WebhooksTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Actor SYSTEM = Actor.system("test");
    private static final String EVENT = "ticket.opened";

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Webhooks webhooks;
    @Autowired private WebhookCourier courier;
    @Autowired private JdbcClient sql;
    @Autowired private TransactionTemplate transactions;

    private FakeReceiver receiver = new FakeReceiver();

    @BeforeEach
    void aReceiver() {
        receiver = new FakeReceiver();
    }

    @AfterEach
    void nothingIsLeft() throws Exception {
        receiver.close();
        sql.sql("delete from notification.webhook").update();
    }

    private Browser signedIn(Role role) {
        String mail = Ids.next() + "@example.com";
        accounts.create(SYSTEM, new NewAccount(mail, mail, Set.of(role), "en", PASSWORD));
        Browser browser = new Browser(port);
        assertThat(browser.signIn(mail, PASSWORD).status()).isEqualTo(200);
        return browser;
    }

    private record Added(UUID id, String secret, Browser admin) {

        String path(String part) {
            return "/api/v1/webhooks/" + id + part;
        }

        JsonNode deliveries() {
            return admin.get(path("/deliveries")).body().path("items");
        }
    }

    private Added added(@Nullable UUID team) {
        Browser admin = signedIn(Role.ADMINISTRATOR);
        Map<String, Object> wanted = new java.util.HashMap<>();
        wanted.putAll(
                Map.of(
                        "version",
                        0,
                        "name",
                        "ERP",
                        "url",
                        receiver.url(),
                        "events",
                        List.of(EVENT),
                        "active",
                        true));
        if (team != null) {
            wanted.put("team", team);
        }
        Answer made = admin.post("/api/v1/webhooks", wanted);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return new Added(
                UUID.fromString(made.body().path("webhook").path("id").asString()),
                made.body().path("secret").asString(),
                admin);
    }

    private void happened(String subject) {
        webhooks.tell(EVENT, subject, null, () -> Map.of("text", "退货"));
    }

    private void carry(Added to) {
        courier.carry(to.id());
    }

    private void carryAfter(Added to, Duration later) throws Exception {
        WorldClock.at(
                Instant.now().plus(later),
                () -> {
                    carry(to);
                    return true;
                });
    }

    @Test
    void anEventIsSentSignedAndSettled() throws Exception {
        Added hook = added(null);
        happened("ticket/1");
        carry(hook);
        FakeReceiver.Heard heard = receiver.heard().getFirst();
        String expected =
                Signature.of(
                        List.of(hook.secret()),
                        String.valueOf(heard.headers().get("webhook-id")),
                        Long.parseLong(String.valueOf(heard.headers().get("webhook-timestamp"))),
                        heard.body());
        assertThat(heard.headers().get("webhook-signature")).isEqualTo(expected);
        assertThat(heard.body()).contains("退货", "\"type\":\"" + EVENT + "\"", "ticket/1");
        JsonNode delivery = hook.deliveries().path(0);
        assertThat(delivery.path("state").asString()).isEqualTo("DELIVERED");
        assertThat(delivery.path("lastStatus").asInt()).isEqualTo(200);
        carry(hook);
        assertThat(receiver.heard()).hasSize(1);
    }

    @Test
    void whatIsUndoneIsNeverTold() {
        Added hook = added(null);
        transactions.executeWithoutResult(
                status -> {
                    happened("ticket/2");
                    status.setRollbackOnly();
                });
        carry(hook);
        assertThat(receiver.heard()).isEmpty();
    }

    @Test
    void onlyWhatItWantsAndWhatConcernsItsTeam() {
        UUID team = Ids.next();
        Added hook = added(team);
        webhooks.tell("ticket.closed", "ticket/3", team, Map::of);
        webhooks.tell(EVENT, "ticket/4", Ids.next(), Map::of);
        webhooks.tell(EVENT, "ticket/5", team, Map::of);
        carry(hook);
        assertThat(receiver.heard()).hasSize(1);
        assertThat(receiver.heard().getFirst().body()).contains("ticket/5");
    }

    @Test
    void whatFailsIsTriedAgainUnderTheSameId() throws Exception {
        Added hook = added(null);
        receiver.being(Manner.ERROR);
        happened("ticket/6");
        carry(hook);
        carry(hook);
        assertThat(receiver.heard()).as("not before its time").hasSize(1);
        assertThat(hook.deliveries().path(0).path("lastFault").asString()).isEqualTo("REFUSED");
        receiver.being(Manner.HALF_BODY);
        carryAfter(hook, Duration.ofMinutes(1));
        receiver.being(Manner.OK);
        carryAfter(hook, Duration.ofMinutes(5));
        assertThat(receiver.heard()).hasSize(3);
        assertThat(receiver.heard().stream().map(h -> h.headers().get("webhook-id")).distinct())
                .hasSize(1);
        String id = hook.deliveries().path(0).path("id").asString();
        JsonNode details = hook.admin().get(hook.path("/deliveries/" + id)).body();
        assertThat(details.path("tries").findValuesAsString("fault"))
                .containsExactly("", "BROKEN_ANSWER", "REFUSED");
        assertThat(details.path("tries").path(2).path("answer").asString()).isEqualTo("bang");
        assertThat(details.path("delivery").path("state").asString()).isEqualTo("DELIVERED");
    }

    @Test
    void itIsGivenUpAfterADayAndReplayedOnWish() throws Exception {
        Added hook = added(null);
        receiver.being(Manner.HANG_UP);
        happened("ticket/7");
        for (int hours : new int[] {0, 1, 2, 3, 6, 10, 20, 36}) {
            carryAfter(hook, Duration.ofHours(hours).plusSeconds(1));
        }
        JsonNode delivery = hook.deliveries().path(0);
        assertThat(delivery.path("state").asString()).as(delivery.toString()).isEqualTo("FAILED");
        receiver.being(Manner.OK);
        String id = delivery.path("id").asString();
        assertThat(hook.admin().post(hook.path("/deliveries/" + id + "/replays"), null).status())
                .isEqualTo(204);
        carryAfter(hook, Duration.ofHours(60));
        assertThat(receiver.heard().getFirst().headers()).containsEntry("webhook-id", id);
        assertThat(hook.deliveries().path(0).path("state").asString()).isEqualTo("DELIVERED");
    }

    @Test
    void afterThreeDaysOfSilenceItIsDisabledAndTheAdministratorTold() throws Exception {
        Added hook = added(null);
        receiver.being(Manner.ERROR);
        happened("ticket/8");
        carry(hook);
        happened("ticket/9");
        carryAfter(hook, Duration.ofDays(3).plusMinutes(1));
        assertThat(
                        hook.admin()
                                .get("/api/v1/webhooks")
                                .body()
                                .path(0)
                                .path("disabledAt")
                                .asString())
                .isNotBlank();
        JsonNode notices = hook.admin().get("/api/v1/notices").body().path("items");
        assertThat(notices.findValuesAsString("kind")).contains("webhook-disabled");
        happened("ticket/10");
        assertThat(hook.deliveries().findValuesAsString("state")).containsOnly("HELD");
        int heard = receiver.heard().size();
        carryAfter(hook, Duration.ofDays(4));
        assertThat(receiver.heard()).hasSize(heard);
        receiver.being(Manner.OK);
        revive(hook);
        Answer replayed =
                hook.admin()
                        .post(
                                hook.path("/replays"),
                                Map.of(
                                        "since",
                                        Instant.now().minus(Duration.ofDays(1)).toString(),
                                        "deliveredToo",
                                        false));
        assertThat(replayed.body().path("deliveries").asInt()).isEqualTo(3);
        carryAfter(hook, Duration.ofMinutes(1));
        assertThat(hook.deliveries().findValuesAsString("state")).containsOnly("DELIVERED");
    }

    private void revive(Added hook) {
        JsonNode now = hook.admin().get("/api/v1/webhooks").body().path(0);
        Answer changed =
                hook.admin()
                        .put(
                                hook.path(""),
                                Map.of(
                                        "version",
                                        now.path("version").asLong(),
                                        "name",
                                        "ERP",
                                        "url",
                                        receiver.url(),
                                        "events",
                                        List.of(EVENT),
                                        "active",
                                        true));
        assertThat(changed.status()).as(changed.body().toString()).isEqualTo(200);
    }

    @Test
    void whoeverIsGoneIsDisabledAtOnce() {
        Added hook = added(null);
        receiver.being(Manner.GONE);
        happened("ticket/11");
        carry(hook);
        assertThat(
                        hook.admin()
                                .get("/api/v1/webhooks")
                                .body()
                                .path(0)
                                .path("disabledAt")
                                .asString())
                .isNotBlank();
    }

    @Test
    void aReplacedSecretSignsBesideTheNewOneForADay() throws Exception {
        Added hook = added(null);
        Answer replaced = hook.admin().post(hook.path("/secrets"), null);
        assertThat(replaced.body().path("secret").asString()).isNotEqualTo(hook.secret());
        hook.admin().post(hook.path("/tests"), null);
        carry(hook);
        assertThat(
                        String.valueOf(
                                        receiver.heard()
                                                .getFirst()
                                                .headers()
                                                .get("webhook-signature"))
                                .split(" "))
                .hasSize(2);
        hook.admin().post(hook.path("/tests"), null);
        carryAfter(hook, Duration.ofDays(2));
        assertThat(
                        String.valueOf(
                                        receiver.heard()
                                                .getLast()
                                                .headers()
                                                .get("webhook-signature"))
                                .split(" "))
                .hasSize(1);
        assertThat(sql.sql("select secret from notification.webhook").query(String.class).single())
                .as("sealed")
                .doesNotContain("whsec_");
    }

    @Test
    void onlyAdministratorsKeepWebhooksAndNoAddressCarriesAPassword() {
        Browser director = signedIn(Role.DIRECTOR);
        assertThat(director.get("/api/v1/webhooks").status()).isEqualTo(403);
        Browser admin = signedIn(Role.ADMINISTRATOR);
        for (String url :
                List.of(
                        "ftp://a.example/",
                        "http://u:p@a.example/",
                        "http:///x",
                        "nothing",
                        "http://a.example/#x",
                        "http://a.example/ x")) {
            Answer refused =
                    admin.post(
                            "/api/v1/webhooks",
                            Map.of(
                                    "version",
                                    0,
                                    "name",
                                    "x",
                                    "url",
                                    url,
                                    "events",
                                    List.of("ticket.eaten"),
                                    "active",
                                    true));
            assertThat(refused.status()).as(url).isEqualTo(400);
            assertThat(refused.body().toString()).contains("\"url\"", "ticket.eaten");
        }
    }

    @Test
    void theSweepFindsWhatWaits() {
        Added hook = added(null);
        happened("ticket/12");
        courier.sweep();
        await().untilAsserted(
                        () ->
                                assertThat(hook.deliveries().path(0).path("state").asString())
                                        .isEqualTo("DELIVERED"));
    }
}
