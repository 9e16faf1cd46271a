package io.anxin.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.AnxinTest;
import io.anxin.Browser;
import io.anxin.Browser.Answer;
import io.anxin.access.Account;
import io.anxin.access.Accounts;
import io.anxin.access.Actor;
import io.anxin.access.NewAccount;
import io.anxin.access.Role;
import io.anxin.customer.CustomerId;
import io.anxin.customer.Customers;
import io.anxin.customer.IdentityKind;
import io.anxin.insight.Insight;
import io.anxin.organisation.TeamKind;
import io.anxin.organisation.Teams;
import io.anxin.shared.Ids;
import io.anxin.ticket.file.Ticket;
import io.anxin.ticket.file.TicketJournal;
import io.anxin.ticket.file.TicketTable;
import io.anxin.ticket.sla.ClockName;
import io.anxin.ticket.sla.ClockReading;
import io.anxin.ticket.sla.ServiceLevels;
import io.anxin.ticket.trait.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Many clients do what they may and what they may not to the same tickets, all at once; afterwards
/// nothing is lost, nothing happened twice, and everything that is derived says the same as what it
/// is derived from. `-Danxin.consistency.seconds=120` for the long form, `-Danxin.consistency.seed`
/// for other operations.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AnxinTest
@Import(ConsistencyTest.Heard.class)
class ConsistencyTest {

    private static final int CLIENTS = 32;
    private static final int TICKETS = 200;
    private static final Duration LENGTH =
            Duration.ofSeconds(Integer.getInteger("anxin.consistency.seconds", 20));
    private static final long SEED = Long.getLong("anxin.consistency.seed", 20260301L);
    private static final String PASSWORD = "correct horse battery";
    private static final Actor SYSTEM = Actor.system("test");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What an entry tells besides the facts that changed.
    private static final Set<String> BESIDES =
            Set.of(TicketJournal.REVISION, TicketJournal.REASON, TicketJournal.WHY);

    /// Counts the events that were published by transactions that held.
    @TestComponent
    static class Heard {

        final Map<Long, AtomicInteger> resolved = new ConcurrentHashMap<>();
        final Map<Long, AtomicInteger> reopened = new ConcurrentHashMap<>();
        final Map<Long, AtomicInteger> closed = new ConcurrentHashMap<>();

        /// The maps are asked for by methods, because the context may stand a proxy before them.
        Map<Long, AtomicInteger> resolved() {
            return resolved;
        }

        Map<Long, AtomicInteger> reopened() {
            return reopened;
        }

        Map<Long, AtomicInteger> closed() {
            return closed;
        }

        @TransactionalEventListener
        void on(TicketResolved event) {
            count(resolved, event.id());
        }

        @TransactionalEventListener
        void on(TicketReopened event) {
            count(reopened, event.id());
        }

        @TransactionalEventListener
        void on(TicketClosed event) {
            count(closed, event.id());
        }

        private static void count(Map<Long, AtomicInteger> counts, TicketId id) {
            counts.computeIfAbsent(id.value(), _ -> new AtomicInteger()).incrementAndGet();
        }
    }

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private Customers customers;
    @Autowired private Teams teams;
    @Autowired private Tickets tickets;
    @Autowired private TicketTable table;
    @Autowired private ServiceLevels serviceLevels;
    @Autowired private Insight insight;
    @Autowired private Heard heard;
    @Autowired private JsonMapper mapper;
    @Autowired private JdbcClient sql;

    private final List<Long> ids = new ArrayList<>();
    private final List<UUID> people = new ArrayList<>();
    private final List<UUID> teamIds = new ArrayList<>();
    private final Queue<String> crashes = new ConcurrentLinkedQueue<>();
    private final Map<Long, Set<String>> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    @Test
    void nothingIsLostAndNothingHappensTwice() {
        teams.list().forEach(team -> teamIds.add(team.id().value()));
        List<Browser> clients = IntStream.range(0, CLIENTS).mapToObj(this::client).toList();
        open();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLIENTS; i++) {
                Browser client = clients.get(i);
                Random random = new Random(SEED + i);
                int number = i;
                each.execute(() -> work(client, number, random));
            }
        }
        assertThat(crashes).isEmpty();
        assertThat(done.get()).as("changes that held").isGreaterThan(TICKETS);
        assertThat(refused.get()).as("changes that were refused").isGreaterThan(TICKETS / 2);
        List<String> broken = new ArrayList<>();
        for (long id : ids) {
            Ticket ticket = table.find(id).orElseThrow();
            tagsAreKept(ticket, broken);
            historyLeadsToTheTicket(ticket, broken);
            everyVersionIsToldOnce(ticket, broken);
            everyEventIsHeardOnce(ticket, broken);
            clocksFollowFromTheirEvents(ticket, broken);
            messagesAreCounted(ticket, broken);
        }
        assertThat(broken).isEmpty();
        projectionsAreEqual();
    }

    private Browser client(int number) {
        Role role = number % 4 == 0 ? Role.AFTER_SALES_SUPERVISOR : Role.AGENT;
        String mail = Ids.next() + "@example.com";
        Account account =
                accounts.create(SYSTEM, new NewAccount(mail, mail, Set.of(role), "en", PASSWORD));
        people.add(account.id().value());
        for (int i = 0; i < teamIds.size(); i++) {
            if ((number + i) % 2 == 0) {
                accounts.assignTeam(SYSTEM, account.id(), teamIds.get(i), false);
            }
        }
        Browser browser = new Browser(port);
        assertThat(browser.signIn(mail, PASSWORD).status()).isEqualTo(200);
        return browser.withToken(browser.issueToken());
    }

    private void open() {
        CustomerId customer =
                customers
                        .recognise(SYSTEM, IdentityKind.MAIL, Ids.next() + "@c.example", "C", "en")
                        .id();
        TeamKind[] kinds = {TeamKind.ORDERS, TeamKind.COMPLAINTS, TeamKind.AFTER_SALES};
        for (int i = 0; i < TICKETS; i++) {
            var team = teams.byKind(kinds[i % kinds.length]).getFirst().id();
            ids.add(
                    tickets.open(
                                    SYSTEM,
                                    OpenTicket.of(Channel.MAIL, "T" + i, "x", customer, "en")
                                            .through("service", "x@c.example", team))
                            .id()
                            .value());
        }
    }

    private void work(Browser client, int number, Random random) {
        long end = System.nanoTime() + LENGTH.toNanos();
        for (int i = 0; System.nanoTime() < end; i++) {
            long id = ids.get(random.nextInt(ids.size()));
            try {
                one(client, id, "c" + number + "-" + i, random);
            } catch (RuntimeException | AssertionError e) {
                crashes.add(e.toString());
                return;
            }
        }
    }

    private void one(Browser client, long id, String name, Random random) {
        String url = "/api/v1/tickets/" + id;
        Long version = seen(client, url, random);
        Answer answer =
                switch (random.nextInt(14)) {
                    case 0 -> tag(client, id, name);
                    case 1 ->
                            client.put(
                                    url + "/assignment", with(version, "assignee", person(random)));
                    case 2 -> client.put(url + "/assignment", with(version, "team", team(random)));
                    case 3 ->
                            client.put(
                                    url + "/classification",
                                    with(
                                            version,
                                            "kind",
                                            random.nextBoolean() ? "ORDER" : "RETURN"));
                    case 4 ->
                            client.put(
                                    url + "/assessment",
                                    Map.of(
                                            "severity",
                                            random.nextBoolean() ? "HIGH" : "LOW",
                                            "impact",
                                            "TEAM"));
                    case 5 -> client.put(url + "/priority", with(version, "priority", "P2"));
                    case 6 -> client.delete(url + "/priority");
                    case 7 -> client.put(url + "/subject", with(version, "subject", name));
                    case 8 -> client.put(url + "/waiting", with(version, "reason", name));
                    case 9 -> client.delete(url + "/waiting");
                    case 10 -> client.put(url + "/resolution", with(version, "code", "SOLVED"));
                    case 11 -> client.delete(url + "/resolution");
                    case 12 -> client.put(url + "/closure", with(version, "reason", "WITHDRAWN"));
                    default -> said(client, url, name, random);
                };
        count(answer);
    }

    private static Answer said(Browser client, String url, String name, Random random) {
        return random.nextBoolean()
                ? client.post(url + "/messages", Map.of("text", name))
                : client.post(url + "/notes", Map.of("format", "TEXT", "text", name));
    }

    private void count(Answer answer) {
        int status = answer.status();
        if (status >= 500) {
            crashes.add(status + " " + answer.body());
        } else if (status < 300) {
            done.incrementAndGet();
        } else {
            refused.incrementAndGet();
        }
    }

    /// Half look first, a quarter work from an old page, the others do not say.
    private static Long seen(Browser client, String url, Random random) {
        return switch (random.nextInt(4)) {
            case 0, 1 -> client.get(url).body().path("version").asLong(1);
            case 2 -> 1L;
            default -> 0L;
        };
    }

    private static Map<String, Object> with(Long version, String name, Object value) {
        Map<String, Object> body = new java.util.HashMap<>();
        body.put(name, value);
        if (version > 0) {
            body.put("version", version);
        }
        if (name.equals("priority")) {
            body.put("reason", "busy");
        }
        return body;
    }

    private Answer tag(Browser client, long id, String tag) {
        Answer answer =
                client.post(
                        "/api/v1/tickets/bulk",
                        Map.of("ids", List.of(id), "action", Map.of("kind", "TAG", "tag", tag)));
        if (answer.body().path("done").asInt(0) == 1) {
            acknowledged.computeIfAbsent(id, _ -> ConcurrentHashMap.newKeySet()).add(tag);
        }
        return answer;
    }

    private UUID person(Random random) {
        return people.get(random.nextInt(people.size()));
    }

    private UUID team(Random random) {
        return teamIds.get(random.nextInt(teamIds.size()));
    }

    private void tagsAreKept(Ticket ticket, List<String> broken) {
        Set<String> told = acknowledged.getOrDefault(ticket.number(), Set.of());
        if (!ticket.tags().containsAll(told)) {
            broken.add(ticket.spoken() + " lost a tag of " + told + ": " + ticket.tags());
        }
    }

    /// Each entry begins where the one before ended, and the last ends at the ticket.
    private void historyLeadsToTheTicket(Ticket ticket, List<String> broken) {
        ObjectNode state = JSON.createObjectNode();
        long revision = -1;
        for (JsonNode[] entry : history(ticket)) {
            JsonNode before = entry[0];
            JsonNode after = entry[1];
            long next = after.path(TicketJournal.REVISION).asLong(-1);
            if (next < 0) {
                continue;
            }
            if (next <= revision || (revision >= 0 && !holds(state, before))) {
                broken.add(
                        ticket.spoken() + " revision " + next + ": " + before + " not in " + state);
            }
            revision = next;
            apply(state, before, after);
        }
        JsonNode now = JSON.readTree(mapper.writeValueAsString(TicketJournal.of(ticket)));
        now.properties()
                .forEach(
                        member -> {
                            String name = member.getKey();
                            boolean same =
                                    BESIDES.contains(name)
                                            || same(member.getValue(), state.path(name));
                            if (!same) {
                                broken.add(
                                        "%s %s is %s, by its history %s"
                                                .formatted(
                                                        ticket.spoken(),
                                                        name,
                                                        member.getValue(),
                                                        state.path(name)));
                            }
                        });
    }

    private List<JsonNode[]> history(Ticket ticket) {
        return sql.sql(
                        """
                        select before::text, after::text from access.audit
                        where subject_type = 'ticket' and subject_id = ? order by position
                        """)
                .param(Long.toString(ticket.number()))
                .query((row, _) -> new JsonNode[] {read(row.getString(1)), read(row.getString(2))})
                .list();
    }

    private static JsonNode read(@org.jspecify.annotations.Nullable String text) {
        return text == null ? JSON.createObjectNode() : JSON.readTree(text);
    }

    private static boolean holds(JsonNode state, JsonNode part) {
        for (var member : part.properties()) {
            JsonNode known = state.path(member.getKey());
            boolean same =
                    BESIDES.contains(member.getKey())
                            || ((member.getValue().isObject() && known.isObject())
                                    ? holds(known, member.getValue())
                                    : same(member.getValue(), known));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static void apply(ObjectNode state, JsonNode before, JsonNode after) {
        for (var member : before.properties()) {
            if (!after.has(member.getKey())) {
                state.remove(member.getKey());
            }
        }
        for (var member : after.properties()) {
            String name = member.getKey();
            if (state.path(name) instanceof ObjectNode inner
                    && member.getValue().isObject()
                    && before.path(name).isObject()) {
                apply(inner, before.path(name), member.getValue());
            } else {
                state.set(name, member.getValue());
            }
        }
    }

    /// Nothing, null and an empty list or object say the same; members have no order.
    private static boolean same(JsonNode one, JsonNode other) {
        if (isNothing(one) || isNothing(other)) {
            return isNothing(one) && isNothing(other);
        }
        if (one.isObject() && other.isObject()) {
            Set<String> names = new java.util.HashSet<>(one.propertyNames());
            names.addAll(other.propertyNames());
            return names.stream().allMatch(name -> same(one.path(name), other.path(name)));
        }
        return one.equals(other);
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull() || (value.isContainer() && value.isEmpty());
    }

    private void everyVersionIsToldOnce(Ticket ticket, List<String> broken) {
        List<Long> told =
                sql.sql(
                                """
                                select version from notification.change
                                where kind = 'ticket' and id = ? order by version
                                """)
                        .param(Long.toString(ticket.number()))
                        .query(Long.class)
                        .list();
        List<Long> all =
                IntStream.rangeClosed(1, (int) ticket.version()).mapToObj(i -> (long) i).toList();
        if (!told.equals(all)) {
            broken.add(ticket.spoken() + " told " + told);
        }
    }

    private void everyEventIsHeardOnce(Ticket ticket, List<String> broken) {
        int resolved = 0;
        int closed = 0;
        for (JsonNode[] entry : history(ticket)) {
            resolved += begins(entry, "resolution") ? 1 : 0;
            closed += begins(entry, "closure") ? 1 : 0;
        }
        same(ticket, "resolved", heard.resolved(), resolved, broken);
        same(ticket, "closed", heard.closed(), closed, broken);
        same(ticket, "reopened", heard.reopened(), ticket.life().reopenCount(), broken);
    }

    private static boolean begins(JsonNode[] entry, String fact) {
        return entry[1].path(fact).isObject() && !entry[0].path(fact).isObject();
    }

    private static void same(
            Ticket ticket,
            String what,
            Map<Long, AtomicInteger> heard,
            int expected,
            List<String> broken) {
        AtomicInteger times = heard.get(ticket.number());
        if ((times == null ? 0 : times.get()) != expected) {
            broken.add(
                    "%s was %s %d times, heard %s"
                            .formatted(ticket.spoken(), what, expected, times));
        }
    }

    private void clocksFollowFromTheirEvents(Ticket ticket, List<String> broken) {
        for (ClockName name : ClockName.values()) {
            ClockReading kept = ticket.clocks().of(name);
            ClockReading derived = serviceLevels.derive(ticket.number(), name, kept.breachedAt());
            if (!shown(kept).equals(shown(derived))) {
                broken.add(
                        "%s %s shows %s, by its events %s"
                                .formatted(ticket.spoken(), name, shown(kept), shown(derived)));
            }
        }
    }

    private static String shown(ClockReading reading) {
        return reading.dueAt() + " " + reading.pausedSince() + " " + reading.stoppedAt();
    }

    private void messagesAreCounted(Ticket ticket, List<String> broken) {
        List<Integer> ordinals =
                sql.sql(
                                """
                                select ordinal from conversation.message where ticket_id = ?
                                order by ordinal
                                """)
                        .param(ticket.number())
                        .query(Integer.class)
                        .list();
        // The opening words were kept by nobody, because the tickets were opened without a thread.
        int written = ticket.activity().messages() - 1;
        List<Integer> all = IntStream.rangeClosed(1, written).boxed().toList();
        if (!ordinals.equals(all)) {
            broken.add(ticket.spoken() + " counts " + written + " messages, has " + ordinals);
        }
    }

    private void projectionsAreEqual() {
        insight.catchUp();
        List<String> followed = facts();
        insight.rebuild();
        assertThat(facts()).isEqualTo(followed).hasSize(TICKETS);
    }

    private List<String> facts() {
        return sql.sql("select to_jsonb(f)::text from insight.ticket_fact f order by ticket")
                .query(String.class)
                .list();
    }
}
