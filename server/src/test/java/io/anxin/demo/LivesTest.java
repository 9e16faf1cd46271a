package io.anxin.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LivesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");

    private final DemoTexts texts = DemoTexts.load();

    @Test
    void ninety_days_are_planned_in_order_and_nothing_happens_in_the_future() {
        List<Life> lives = plan();
        assertThat(lives).hasSize(600).isSortedAccordingTo(Comparator.comparing(Life::openedAt));
        assertThat(lives.getFirst().openedAt()).isAfter(NOW.minus(Duration.ofDays(93)));
        assertThat(lives)
                .allSatisfy(
                        life -> {
                            assertThat(life.steps())
                                    .isSortedAccordingTo(Comparator.comparing(Life.Step::at));
                            assertThat(life.steps()).allMatch(step -> step.at().isBefore(NOW));
                        });
    }

    @Test
    void the_same_day_gives_the_same_history() {
        assertThat(plan()).isEqualTo(plan());
    }

    @Test
    void every_slot_of_every_text_is_filled() {
        assertThat(plan())
                .allSatisfy(
                        life -> {
                            assertThat(life.subject() + life.text()).doesNotContain("{");
                            assertThat(life.steps().toString().replace("{agent}", ""))
                                    .doesNotContain("{");
                        });
    }

    @Test
    void a_sunday_has_something_to_show_too() {
        Instant sunday = Instant.parse("2026-11-22T08:30:00Z");
        Instant morning = Instant.parse("2026-11-21T16:00:00Z");
        List<Buyer> buyers = new Buyers(texts, new SplittableRandom(1)).make(400);
        List<Life.Step> today =
                new Lives(texts, new SplittableRandom(2), sunday)
                        .plan(buyers, 3_000).stream()
                                .flatMap(life -> life.steps().stream())
                                .filter(step -> step.at().isAfter(morning))
                                .toList();
        assertThat(today)
                .hasAtLeastOneElementOfType(Life.Answer.class)
                .hasAtLeastOneElementOfType(Life.Resolve.class);
    }

    @Test
    void every_kind_of_ending_occurs_in_both_languages() {
        List<Life> lives = plan();
        for (String locale : List.of("zh-CN", "en")) {
            List<Life.Step> steps =
                    lives.stream()
                            .filter(life -> life.buyer().locale().equals(locale))
                            .flatMap(life -> life.steps().stream())
                            .toList();
            assertThat(steps)
                    .hasAtLeastOneElementOfType(Life.Answer.class)
                    .hasAtLeastOneElementOfType(Life.FollowUp.class)
                    .hasAtLeastOneElementOfType(Life.Reopen.class)
                    .hasAtLeastOneElementOfType(Life.Score.class)
                    .hasAtLeastOneElementOfType(Life.Close.class);
        }
    }

    private List<Life> plan() {
        List<Buyer> buyers = new Buyers(texts, new SplittableRandom(1)).make(100);
        return new Lives(texts, new SplittableRandom(2), NOW).plan(buyers, 600);
    }
}
