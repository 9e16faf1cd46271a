package io.anxin.chat.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.Browser.Answer;
import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.NewAccount;
import io.anxin.access.Role;
import io.anxin.customer.Customers;
import io.anxin.customer.IdentityKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"anxin.chat.openings-per-minute=10000", "anxin.chat.lines-per-minute=10000"})
@AnxinTest
@Timeout(120)
class ChatTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Actor TEST = Actor.system("test");
    private static final String VISITS = "/api/v1/public/chats";

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Customers customers;
    @Autowired private ChatSweep sweep;
    @Autowired private HostKey key;
    @Autowired private JdbcClient sql;

    private final List<Browser> agents = new ArrayList<>();
    private Browser visitor = new Browser(0);

    @BeforeEach
    void visit() {
        visitor = new Browser(port);
    }

    @AfterEach
    void goHome() {
        agents.forEach(agent -> say(agent, "OFFLINE", 1));
        sql.sql(
                        """
                        update chat.chat set state = 'ENDED', ended_at = now(), outcome = 'ABANDONED',
                            ringing_for = null, ringing_since = null where state <> 'ENDED'
                        """)
                .update();
    }

    @Test
    void aChatRingsIsAcceptedAndBecomesATicketWithAllThatWasSaid() {
        Browser agent = agent(3);
        String token = begin("Mei", Map.of("mail", "mei@chat.example"));
        line(token, UUID.randomUUID(), "My pump leaks");
        UUID chat = ringing(agent);
        assertThat(visitor.get(VISITS + "/" + token).body().path("position").asInt()).isEqualTo(1);
        assertThat(agent.put("/api/v1/chats/" + chat + "/acceptance", null).status())
                .isEqualTo(200);
        assertThat(visitor.get(VISITS + "/" + token).body().path("agentName").asString())
                .startsWith("Agent");
        said(agent, chat, "Which model?");
        line(token, UUID.randomUUID(), "KB-37");
        Answer ended =
                agent.put(
                        "/api/v1/chats/" + chat + "/end",
                        Map.of("summary", "Seal is worn, sent a new one", "resolution", "SOLVED"));
        assertThat(ended.status()).isEqualTo(200);
        long ticket = ended.body().path("ticket").asLong();
        JsonNode view = agent.get("/api/v1/tickets/" + ticket).body();
        assertThat(view.path("subject").asString()).isEqualTo("My pump leaks");
        assertThat(view.toString()).contains("RESOLVED");
        String thread = agent.get("/api/v1/tickets/" + ticket + "/messages").body().toString();
        assertThat(thread)
                .contains("My pump leaks", "Which model?", "KB-37", "Seal is worn, sent a new one");
        assertThat(visitor.get(VISITS + "/" + token).body().path("ticket").asString())
                .isEqualTo("T-" + ticket);
        assertThat(
                        visitor.put(
                                        VISITS + "/" + token + "/rating",
                                        Map.of("score", 5, "comment", "Quick"))
                                .status())
                .isEqualTo(204);
        assertThat(visitor.post(VISITS + "/" + token + "/lines", words("late")).problem())
                .contains("ChatOver");
    }

    @Test
    void whatIsSaidTwiceUnderOneIdIsSaidOnceAlsoAtTheSameMoment() throws Exception {
        String token = begin("Twice", Map.of());
        UUID id = UUID.randomUUID();
        List<Callable<Long>> calls =
                IntStream.range(0, 20)
                        .<Callable<Long>>mapToObj(_ -> () -> line(token, id, "once"))
                        .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(calls).stream().map(each -> each.resultNow()))
                    .containsOnly(1L);
        }
        assertThat(line(token, UUID.randomUUID(), "next")).isEqualTo(2);
    }

    /// Behaviour 13.
    @Test
    void afterAReconnectNothingIsMissedOrDoubled() throws Exception {
        String token = begin("Back", Map.of());
        List<Long> heard = new ArrayList<>();
        try (Listener first = new Listener(token, null)) {
            for (int i = 0; i < 5; i++) {
                line(token, UUID.randomUUID(), "line " + i);
            }
            IntStream.range(0, 5).forEach(_ -> heard.add(first.next()));
        }
        IntStream.range(5, 300).forEach(i -> line(token, UUID.randomUUID(), "line " + i));
        try (Listener second = new Listener(token, heard.getLast())) {
            IntStream.range(5, 300).forEach(_ -> heard.add(second.next()));
        }
        assertThat(heard).isEqualTo(IntStream.rangeClosed(1, 300).mapToObj(Long::valueOf).toList());
    }

    @Test
    void linesOfManyWritersReachEveryBrowserOnceAndInOrder() throws Exception {
        String token = begin("Many", Map.of());
        try (Listener one = new Listener(token, null);
                Listener other = new Listener(token, null);
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 200; i++) {
                String text = "line " + i;
                threads.execute(() -> line(token, UUID.randomUUID(), text));
            }
            List<Long> right = IntStream.rangeClosed(1, 200).mapToObj(Long::valueOf).toList();
            List<Long> heard = new ArrayList<>();
            List<Long> alsoHeard = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                heard.add(one.next());
                alsoHeard.add(other.next());
            }
            assertThat(heard).isEqualTo(right);
            assertThat(alsoHeard).isEqualTo(right);
        }
    }

    @Test
    void aChatThatRingsInVainRingsElsewhereAndTheAgentIsAway() {
        Browser deaf = agent(1);
        String token = begin("Patience", Map.of());
        UUID chat = ringing(deaf);
        Browser other = agent(1);
        sql.sql("update chat.chat set ringing_since = now() - interval '5 minutes' where id = ?")
                .param(chat)
                .update();
        sweep.sweep();
        assertThat(ringing(other)).isEqualTo(chat);
        JsonNode desk = deaf.get("/api/v1/chat-desk").body().path("desk");
        assertThat(desk.path("state").asString()).isEqualTo("AWAY");
        assertThat(desk.path("reason").asString()).isEqualTo("MISSED");
        assertThat(deaf.delete("/api/v1/chats/" + chat + "/acceptance").status()).isEqualTo(409);
        assertThat(token).isNotEmpty();
    }

    /// Behaviour 13: an agent who lost the connection is not online.
    @Test
    void aDeadBrowserFreesItsChatsAndTheyKeepTheirPlace() {
        Browser dead = agent(2);
        begin("Kept", Map.of());
        UUID chat = ringing(dead);
        dead.put("/api/v1/chats/" + chat + "/acceptance", null);
        sql.sql("update chat.desk set lease = now() - interval '1 minute'").update();
        begin("Later", Map.of());
        sweep.sweep();
        Browser alive = agent(1);
        assertThat(ringing(alive)).isEqualTo(chat);
        assertThat(dead.put("/api/v1/chat-desk/lease", null).problem()).contains("DeskClosed");
        assertThat(dead.get("/api/v1/chat-desk").body().path("desk").path("state").asString())
                .isEqualTo("OFFLINE");
    }

    @Test
    void ofTwoWhoAcceptOneGetsIt() {
        Browser one = agent(1);
        begin("Race", Map.of());
        UUID chat = ringing(one);
        Browser other = agent(1);
        assertThat(one.put("/api/v1/chats/" + chat + "/acceptance", null).status()).isEqualTo(200);
        assertThat(one.put("/api/v1/chats/" + chat + "/acceptance", null).status()).isEqualTo(200);
        assertThat(other.put("/api/v1/chats/" + chat + "/acceptance", null).status())
                .isEqualTo(404);
        assertThat(
                        other.post(
                                        "/api/v1/chats/" + chat + "/lines",
                                        Map.of("id", UUID.randomUUID(), "text", "x"))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void whoIsNotAnsweredInTimeGetsATicket() {
        String token = begin("Overflow", Map.of());
        line(token, UUID.randomUUID(), "Is anybody there?");
        sql.sql(
                        "update chat.chat set queued_at = now() - interval '1 hour' where name = 'Overflow'")
                .update();
        sweep.sweep();
        JsonNode view = visitor.get(VISITS + "/" + token).body();
        assertThat(view.path("outcome").asString()).isEqualTo("OVERFLOWED");
        assertThat(view.path("ticket").asString()).startsWith("T-");
    }

    @Test
    void aMessageLeftWhenNobodyIsThereIsATicketAtOnce() {
        Answer left =
                visitor.post(
                        VISITS,
                        arrival(
                                "Night",
                                Map.of(
                                        "mail", "night@chat.example",
                                        "message", "The line stands still")));
        assertThat(left.status()).isEqualTo(201);
        assertThat(left.body().path("chat").path("outcome").asString()).isEqualTo("LEFT_MESSAGE");
        assertThat(left.body().path("chat").path("ticket").asString()).startsWith("T-");
    }

    /// Behaviour 18.
    @Test
    void aClaimedMailAddressMakesNobodyItsOwner() {
        var owner =
                customers.recognise(TEST, IdentityKind.MAIL, "owner@chat.example", "Owner", null);
        visitor.post(
                VISITS,
                arrival("Stranger", Map.of("mail", "owner@chat.example", "message", "It is me")));
        UUID stranger =
                sql.sql("select customer from chat.chat where name = 'Stranger'")
                        .query(UUID.class)
                        .single();
        assertThat(stranger).isNotEqualTo(owner.id().value());
        assertThat(
                        sql.sql(
                                        "select count(*) from customer.merge_proposal where ? in (one, other)")
                                .param(stranger)
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void onlyTheKeyOfTheHostSiteSaysWhoAVisitorIs() {
        long expires = Instant.now().plusSeconds(600).getEpochSecond();
        String signature = HostKey.sign(key.shown(), "C-77", expires);
        assertThat(begin("Signed", Map.of("identity", identity("C-77", expires, signature))))
                .isNotEmpty();
        UUID known =
                sql.sql("select customer from chat.chat where name = 'Signed'")
                        .query(UUID.class)
                        .single();
        assertThat(
                        customers
                                .recognise(TEST, IdentityKind.EXTERNAL, "site:C-77", null, null)
                                .id()
                                .value())
                .isEqualTo(known);
        for (Map<String, Object> wrong :
                List.of(
                        identity("C-78", expires, signature),
                        identity("C-77", expires + 1, signature),
                        identity("C-77", 1, HostKey.sign(key.shown(), "C-77", 1)))) {
            assertThat(visitor.post(VISITS, arrival("Wrong", Map.of("identity", wrong))).status())
                    .isEqualTo(400);
        }
    }

    @Test
    void aForgedTokenOpensNothing() {
        assertThat(visitor.get(VISITS + "/bm8.zz.forged").status()).isEqualTo(404);
    }

    private Browser agent(int capacity) {
        String mail = UUID.randomUUID() + "@example.com";
        Account account =
                accounts.create(
                        TEST,
                        new NewAccount(
                                "Agent " + agents.size(),
                                mail,
                                Set.of(Role.AGENT),
                                "en",
                                PASSWORD));
        assertThat(account.active()).isTrue();
        Browser browser = new Browser(port);
        assertThat(browser.signIn(mail, PASSWORD).status()).isEqualTo(200);
        agents.add(browser);
        assertThat(say(browser, "ONLINE", capacity).status()).isEqualTo(200);
        return browser;
    }

    private static Answer say(Browser agent, String state, int capacity) {
        return agent.put(
                "/api/v1/chat-desk", Map.of("state", state, "reason", "", "capacity", capacity));
    }

    private UUID ringing(Browser agent) {
        sweep.sweep();
        return await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> {
                            for (JsonNode each :
                                    agent.get("/api/v1/chat-desk").body().path("mine")) {
                                if (each.path("state").asString().equals("RINGING")) {
                                    return UUID.fromString(each.path("id").asString());
                                }
                            }
                            return null;
                        },
                        found -> found != null);
    }

    private String begin(String name, Map<String, Object> more) {
        Answer begun = visitor.post(VISITS, arrival(name, more));
        assertThat(begun.status()).isEqualTo(201);
        return begun.body().path("token").asString();
    }

    private static Map<String, Object> arrival(String name, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("name", name);
        body.put("locale", "en");
        body.put("page", "https://shop.example/pumps");
        return body;
    }

    private static Map<String, Object> identity(String user, long expires, String signature) {
        return Map.of("user", user, "expires", expires, "signature", signature);
    }

    private static Map<String, Object> words(String text) {
        return Map.of("id", UUID.randomUUID(), "text", text);
    }

    private long line(String token, UUID id, String text) {
        Answer said =
                new Browser(port)
                        .post(VISITS + "/" + token + "/lines", Map.of("id", id, "text", text));
        assertThat(said.status()).isEqualTo(201);
        return said.body().path("seq").asLong();
    }

    private static void said(Browser agent, UUID chat, String text) {
        assertThat(agent.post("/api/v1/chats/" + chat + "/lines", words(text)).status())
                .isEqualTo(201);
    }

    /// A browser that hears the numbers of the lines.
    private final class Listener implements AutoCloseable {

        private final BufferedReader reader;

        Listener(String token, @Nullable Long last) {
            Map<String, String> headers =
                    last == null ? Map.of() : Map.of("Last-Event-ID", last.toString());
            reader =
                    new BufferedReader(
                            new InputStreamReader(
                                    new Browser(port)
                                            .open(VISITS + "/" + token + "/events", headers)
                                            .body(),
                                    StandardCharsets.UTF_8));
        }

        long next() {
            try {
                String line = reader.readLine();
                while (line != null && !line.startsWith("id:")) {
                    line = reader.readLine();
                }
                return line == null ? -1 : Long.parseLong(line.substring(3));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
