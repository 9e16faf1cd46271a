package io.anxin.chat.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final UUID TEAM = new UUID(9, 9);

    @Test
    void theLongestWaitingRingsAtTheLongestIdle() {
        List<Matching.Ring> rings =
                Matching.match(
                        List.of(chat(1, 10), chat(2, 30), chat(3, 20)),
                        List.of(agent(1, 0, 1, 5), agent(2, 0, 1, 9)),
                        NOW);
        assertThat(rings).containsExactly(ring(2, 2), ring(3, 1));
    }

    @Test
    void whoHasFewerChatsComesBeforeWhoIsIdleLonger() {
        assertThat(
                        Matching.match(
                                List.of(chat(1, 10)),
                                List.of(agent(1, 1, 3, 100), agent(2, 0, 3, 1)),
                                NOW))
                .containsExactly(ring(1, 2));
    }

    @Test
    void capacityIsNeverExceeded() {
        List<Matching.Ring> rings =
                Matching.match(
                        List.of(chat(1, 4), chat(2, 3), chat(3, 2), chat(4, 1)),
                        List.of(agent(1, 1, 3, 1), agent(2, 2, 2, 9)),
                        NOW);
        assertThat(rings).containsExactly(ring(1, 1), ring(2, 1));
    }

    @Test
    void theFastLaneIsAHeadStartAndNoRightBeforeAll() {
        Waiting fast = waiting(1, 10, Duration.ofSeconds(60), null, "en", Set.of());
        assertThat(Matching.order(List.of(fast, chat(2, 60), chat(3, 80))))
                .containsExactly(new UUID(0, 3), new UUID(0, 1), new UUID(0, 2));
    }

    @Test
    void onlyWhoIsOfTheTeamAndSpeaksTheLanguageIsAsked() {
        Waiting chinese = waiting(1, 10, Duration.ZERO, TEAM, "zh-TW", Set.of());
        FreeAgent other = new FreeAgent(id(1), Set.of(), List.of("zh-CN"), 0, 1, NOW);
        FreeAgent english = new FreeAgent(id(2), Set.of(TEAM), List.of("en"), 0, 1, NOW);
        FreeAgent fitting = new FreeAgent(id(3), Set.of(TEAM), List.of("zh-CN"), 0, 1, NOW);
        assertThat(Matching.match(List.of(chinese), List.of(other, english), NOW)).isEmpty();
        assertThat(Matching.match(List.of(chinese), List.of(other, english, fitting), NOW))
                .containsExactly(ring(1, 3));
    }

    @Test
    void aChatWhomNobodyCanAnswerHoldsUpNobody() {
        Waiting stuck = waiting(1, 100, Duration.ZERO, TEAM, "en", Set.of());
        assertThat(Matching.match(List.of(stuck, chat(2, 1)), List.of(agent(1, 0, 1, 1)), NOW))
                .containsExactly(ring(2, 1));
    }

    @Test
    void whoLetItRingInVainComesLast() {
        Waiting again = waiting(1, 10, Duration.ZERO, null, "en", Set.of(id(1)));
        assertThat(
                        Matching.match(
                                List.of(again),
                                List.of(agent(1, 0, 2, 100), agent(2, 1, 2, 1)),
                                NOW))
                .containsExactly(ring(1, 2));
        assertThat(Matching.match(List.of(again), List.of(agent(1, 0, 2, 100)), NOW))
                .containsExactly(ring(1, 1));
    }

    /// Six minutes a chat, three places: one comes free every two minutes.
    @ParameterizedTest
    @CsvSource({"1, 3, 360, 120", "2, 3, 360, 240", "1, 1, 100, 120", "1, 50, 60, 30"})
    void theExpectedWaitFollowsFromPlacesAndTimePerChat(
            int position, int places, int meanSeconds, int waitSeconds) {
        assertThat(ExpectedWait.of(position, places, Duration.ofSeconds(meanSeconds)))
                .contains(Duration.ofSeconds(waitSeconds));
    }

    @Test
    void nobodyOnlineMeansNoExpectedWait() {
        assertThat(ExpectedWait.of(1, 0, Duration.ofMinutes(5))).isEmpty();
    }

    private static Waiting chat(int number, int seconds) {
        return waiting(number, seconds, Duration.ZERO, null, "en", Set.of());
    }

    private static Waiting waiting(
            int number,
            int seconds,
            Duration headStart,
            @Nullable UUID team,
            String language,
            Set<UUID> passed) {
        return new Waiting(
                id(number), NOW.minusSeconds(seconds), headStart, team, language, passed);
    }

    private static FreeAgent agent(int number, int load, int capacity, int idleSeconds) {
        return new FreeAgent(
                id(number), Set.of(), List.of(), load, capacity, NOW.minusSeconds(idleSeconds));
    }

    private static Matching.Ring ring(int chat, int agent) {
        return new Matching.Ring(id(chat), id(agent));
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
