package io.anxin.chat.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A day of 6,000 visitors and 40 agents who speak two languages, let some chats ring in vain and
/// vanish now and then. After each event the rules of the queue are looked at as a whole.
class QueueSimulationTest {

    private static final int VISITORS = 6_000;
    private static final int AGENTS = 40;
    private static final int RING_SECONDS = 20;
    private static final int LONGEST_WAIT = 300;
    private static final Duration HEAD_START = Duration.ofMinutes(2);
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    private enum What {
        ARRIVE,
        ACCEPT,
        RING_OUT,
        END,
        VANISH,
        RETURN,
        OVERFLOW
    }

    private record Event(int second, int order, What what, int who, int agent) {}

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(
                    Comparator.comparingInt(Event::second).thenComparingInt(Event::order));
    private final Map<UUID, Waiting> waiting = new HashMap<>();
    private final Map<UUID, UUID> ringing = new HashMap<>();
    private final Map<UUID, UUID> active = new HashMap<>();
    private final Map<UUID, FreeAgent> agents = new HashMap<>();
    private final Set<UUID> gone = new HashSet<>();
    private final Map<UUID, Waiting> seen = new HashMap<>();
    private final List<UUID> answered = new ArrayList<>();
    private final List<UUID> overflowed = new ArrayList<>();
    private final Map<UUID, Integer> firstRing = new HashMap<>();
    private final Map<UUID, Integer> taken = new HashMap<>();
    private Random random = new Random(1);
    private int now;
    private int order;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyVisitorEndsOnceAndNobodyIsOverloadedOrOvertaken(long seed) {
        random = new Random(seed);
        prepare();
        while (!events.isEmpty()) {
            Event event = events.poll();
            now = event.second();
            happen(event);
            ring();
            look();
        }
        assertThat(answered.size() + overflowed.size()).isEqualTo(VISITORS);
        assertThat(new HashSet<>(answered)).hasSameSizeAs(answered);
        assertThat(Collections.disjoint(answered, overflowed)).isTrue();
        assertThat(waiting).isEmpty();
        assertThat(active).isEmpty();
        assertThat(answered.size()).isGreaterThan(VISITORS * 8 / 10);
        fair();
    }

    private void prepare() {
        for (int i = 0; i < AGENTS; i++) {
            UUID id = new UUID(1, i);
            List<String> languages =
                    i % 3 == 0
                            ? List.of("en")
                            : i % 3 == 1 ? List.of("zh-CN") : List.of("zh-CN", "en");
            agents.put(
                    id,
                    new FreeAgent(id, Set.of(), languages, 0, 1 + i % 3, START.minusSeconds(i)));
            if (i % 5 == 0) {
                int when = random.nextInt(20_000);
                add(when, What.VANISH, 0, i);
                add(when + 1_800, What.RETURN, 0, i);
            }
        }
        double second = 0;
        for (int i = 0; i < VISITORS; i++) {
            second += -Math.log(1 - random.nextDouble()) * 3.9;
            add((int) second, What.ARRIVE, i, 0);
        }
    }

    private void happen(Event event) {
        UUID chat = new UUID(2, event.who());
        UUID agent = new UUID(1, event.agent());
        switch (event.what()) {
            case ARRIVE -> arrive(event.who());
            case ACCEPT -> accept(chat, agent);
            case RING_OUT -> ringOut(chat, agent);
            case END -> end(chat, agent);
            case VANISH -> vanish(agent);
            case RETURN -> gone.remove(agent);
            case OVERFLOW -> {
                if (waiting.remove(chat) != null) {
                    UUID at = ringing.remove(chat);
                    if (at != null) {
                        load(at, -1);
                    }
                    overflowed.add(chat);
                }
            }
        }
    }

    private void arrive(int who) {
        UUID id = new UUID(2, who);
        Waiting chat =
                new Waiting(
                        id,
                        START.plusSeconds(now),
                        random.nextInt(10) == 0 ? HEAD_START : Duration.ZERO,
                        null,
                        random.nextInt(3) == 0 ? "en" : "zh-CN",
                        Set.of());
        waiting.put(id, chat);
        seen.put(id, chat);
        add(now + LONGEST_WAIT, What.OVERFLOW, who, 0);
    }

    private void ring() {
        List<FreeAgent> free =
                agents.values().stream().filter(each -> !gone.contains(each.id())).toList();
        List<Waiting> silent =
                waiting.values().stream().filter(each -> !ringing.containsKey(each.id())).toList();
        for (Matching.Ring ring : Matching.match(silent, free, START.plusSeconds(now))) {
            ringing.put(ring.chat(), ring.agent());
            load(ring.agent(), 1);
            firstRing.putIfAbsent(ring.chat(), now);
            int who = (int) ring.chat().getLeastSignificantBits();
            int agent = (int) ring.agent().getLeastSignificantBits();
            if (random.nextInt(12) == 0) {
                add(now + RING_SECONDS, What.RING_OUT, who, agent);
            } else {
                add(now + 1 + random.nextInt(8), What.ACCEPT, who, agent);
            }
        }
    }

    private void accept(UUID chat, UUID agent) {
        if (ringing.remove(chat, agent)) {
            waiting.remove(chat);
            active.put(chat, agent);
            taken.merge(agent, 1, Integer::sum);
            add(
                    now + 60 + random.nextInt(420),
                    What.END,
                    (int) chat.getLeastSignificantBits(),
                    (int) agent.getLeastSignificantBits());
        }
    }

    private void ringOut(UUID chat, UUID agent) {
        if (ringing.remove(chat, agent)) {
            load(agent, -1);
            Waiting was = Objects.requireNonNull(waiting.get(chat));
            Set<UUID> passed = new HashSet<>(was.passed());
            passed.add(agent);
            waiting.put(
                    chat,
                    new Waiting(
                            chat,
                            was.since(),
                            was.headStart(),
                            was.team(),
                            was.language(),
                            passed));
        }
    }

    private void end(UUID chat, UUID agent) {
        if (active.remove(chat, agent)) {
            load(agent, -1);
            answered.add(chat);
        }
    }

    /// The lease of the agent runs out: what rang and what was answered goes back to the queue.
    private void vanish(UUID agent) {
        gone.add(agent);
        for (UUID chat : List.copyOf(ringing.keySet())) {
            if (ringing.remove(chat, agent)) {
                load(agent, -1);
            }
        }
        for (UUID chat : List.copyOf(active.keySet())) {
            if (active.remove(chat, agent)) {
                load(agent, -1);
                waiting.put(chat, known(chat));
                add(now + LONGEST_WAIT, What.OVERFLOW, (int) chat.getLeastSignificantBits(), 0);
            }
        }
    }

    /// What holds at any moment.
    private void look() {
        Map<UUID, Integer> load = new HashMap<>();
        ringing.values().forEach(each -> load.merge(each, 1, Integer::sum));
        active.values().forEach(each -> load.merge(each, 1, Integer::sum));
        for (FreeAgent agent : agents.values()) {
            assertThat(agent.load()).isEqualTo(load.getOrDefault(agent.id(), 0));
            assertThat(agent.load()).isLessThanOrEqualTo(agent.capacity());
        }
        for (Waiting chat : waiting.values()) {
            boolean idle = !ringing.containsKey(chat.id());
            boolean answerable =
                    agents.values().stream()
                            .filter(each -> !gone.contains(each.id()))
                            .anyMatch(each -> each.hasRoom() && each.speaks(chat.language()));
            assertThat(idle && answerable).as("a chat waits though somebody is free").isFalse();
        }
    }

    /// Nobody of the same language and lane rings before one who came earlier; agents who can do
    /// the same have about the same to do.
    private void fair() {
        Map<String, List<UUID>> lanes = new HashMap<>();
        for (UUID each : firstRing.keySet()) {
            Waiting chat = known(each);
            lanes.computeIfAbsent(chat.language() + chat.headStart(), _ -> new ArrayList<>())
                    .add(each);
        }
        for (List<UUID> lane : lanes.values()) {
            lane.sort(
                    Comparator.comparing((UUID each) -> known(each).since())
                            .thenComparing(Comparator.naturalOrder()));
            int latest = 0;
            for (UUID each : lane) {
                int second = Objects.requireNonNull(firstRing.get(each));
                assertThat(second).isGreaterThanOrEqualTo(latest);
                latest = second;
            }
        }
        for (int group = 0; group < 3; group++) {
            List<Integer> work = new ArrayList<>();
            for (int i = group; i < AGENTS; i += 3) {
                if (i % 5 != 0) {
                    work.add(taken.getOrDefault(new UUID(1, i), 0));
                }
            }
            int most = work.stream().mapToInt(Integer::intValue).max().orElse(0);
            int least = work.stream().mapToInt(Integer::intValue).min().orElse(0);
            assertThat(least).as("work of group " + group).isGreaterThan(most * 7 / 10);
        }
    }

    private Waiting known(UUID chat) {
        return Objects.requireNonNull(seen.get(chat));
    }

    private void load(UUID agent, int by) {
        agents.computeIfPresent(
                agent,
                (_, was) ->
                        new FreeAgent(
                                was.id(),
                                was.teams(),
                                was.languages(),
                                was.load() + by,
                                was.capacity(),
                                START.plusSeconds(now)));
    }

    private void add(int second, What what, int who, int agent) {
        events.add(new Event(second, order++, what, who, agent));
    }
}
